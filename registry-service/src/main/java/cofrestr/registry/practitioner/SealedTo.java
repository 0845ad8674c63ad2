package cofrestr.registry.practitioner;

/** What a kept National Insurance number is sealed to: it opens nowhere else. */
public final class SealedTo {
    private SealedTo() {}

    /** The staff id that an employer stated it for. */
    public static String stated(String staffId) {
        return "stated.ni " + staffId;
    }

    /** The entry in which registry staff set it. */
    public static String entry(long practitioner) {
        return "entry.ni " + practitioner;
    }
}
