package cofrestr.registry.notice.api;

import cofrestr.registry.notice.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as whoever it is for reads it. */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        @Schema(examples = "REGISTERED_WITHOUT_APPLICATION") String kind,

        @Schema(description = "Whom it concerns", examples = "10034678")
        String registerNumber,

        @Schema(description = "The employer that it is for; left out: the person") @Nullable
        String organisation,

        LocalDate date,

        @Schema(
                description =
                        "OWED; SENDING, SENT, or UNCERTAIN (whether the e-mail went is not known); PRINTED, POSTED; GIVEN: an employer reads it here")
        String state,

        @Schema(description = "When it counts as served") @Nullable
        LocalDate servedOn,

        @Schema(description = "In each language in which it is owed")
        List<TextView> texts) {

    /** What it says in one language. */
    @Schema(name = "NoticeText")
    public record TextView(@Schema(examples = "cy") String language, String subject, String body) {}

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.registerNumber(),
                notice.organisation(),
                notice.date(),
                notice.state(),
                notice.servedOn(),
                texts(notice));
    }

    static List<TextView> texts(Notice notice) {
        return notice.texts().stream()
                .map(text -> new TextView(text.language(), text.subject(), text.body()))
                .toList();
    }
}
