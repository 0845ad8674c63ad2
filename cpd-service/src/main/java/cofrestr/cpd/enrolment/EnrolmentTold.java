package cofrestr.cpd.enrolment;

import cofrestr.kit.store.SqlFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells whoever sent a person what became of the enrolment, in the transaction in which it did. An event carries all enrolments of
 * the person that an organisation stands behind; each reader is shown those that it, or an organisation beneath it, sent.
 */
final class EnrolmentTold {
    private EnrolmentTold() {}

    /** What became of an enrolment. Of one that begins, or was declined from the start, nobody knew before. */
    enum What {
        BEGUN("wales.cofrestr.programme.enrolment-begun.v1", true),
        PLACE_GIVEN("wales.cofrestr.programme.place-given.v1", false),
        DECLINED("wales.cofrestr.programme.enrolment-ended.v1", true),
        ENDED("wales.cofrestr.programme.enrolment-ended.v1", false);

        private final String type;
        private final boolean isNew;

        What(String type, boolean isNew) {
            this.type = type;
            this.isNew = isNew;
        }
    }

    /** Of which enrolment. */
    record News(UUID enrolment, What what) {
        static List<News> of(List<Placing.Claim> moved) {
            return moved.stream()
                    .map(claim -> new News(claim.enrolment(), What.PLACE_GIVEN))
                    .toList();
        }
    }

    /** Tells all of it; people are held in one order before what is told of them is read. */
    static void tell(Handle handle, List<News> news, Instant now) {
        if (news.isEmpty()) {
            return;
        }
        SqlFiles files = new SqlFiles(
                handle,
                EnrolmentTold.class,
                Map.of(
                        "enrolments", news.stream().map(News::enrolment).toArray(UUID[]::new),
                        "types", news.stream().map(one -> one.what().type).toArray(String[]::new),
                        "new", news.stream().map(one -> one.what().isNew).toArray(Boolean[]::new),
                        "now", now));
        int _ = files.run("hold-told.sql");
        int _ = files.run("tell-enrolments.sql");
    }
}
