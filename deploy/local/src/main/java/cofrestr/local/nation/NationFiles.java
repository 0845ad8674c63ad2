package cofrestr.local.nation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Lists and truth as files: for each authority what it sends and, beside it, what is true; and the totals of all. */
record NationFiles(Path folder) {

    void write(Collection<AuthorityList> lists) {
        try {
            Files.createDirectories(folder);
            for (AuthorityList list : lists) {
                String code = list.authority().code();
                Files.writeString(folder.resolve(code + ".csv"), list.csv());
                Files.writeString(folder.resolve(code + "-truth.csv"), list.truthCsv());
            }
            Files.writeString(folder.resolve("written.csv"), written(lists).csv());
            Files.writeString(
                    folder.resolve("in-register.csv"), inRegister(lists).csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the lists say, and of how many true people. */
    static Totals written(Collection<AuthorityList> lists) {
        List<Truth> written =
                truths(lists).filter(truth -> truth.kind() != Kind.LEAVER).toList();
        return Totals.of(written, truth -> truth.row().post().person().number());
    }

    private static Totals inRegister(Collection<AuthorityList> lists) {
        List<Truth> standing = truths(lists).filter(Truth::inRegister).toList();
        return Totals.of(standing, truth -> truth.row().post().staffId());
    }

    private static Stream<Truth> truths(Collection<AuthorityList> lists) {
        return lists.stream().flatMap(list -> list.truths().stream());
    }
}
