package cofrestr.local.postgres;

/** A database that one service owns: its name, which is also its owner's, and the owner's password. */
public record Database(String name, String password) {}
