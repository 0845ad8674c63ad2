package cofrestr.cpd.review.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.review.Reviews;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reviews of the person and by the person, with what is in them, in the export. */
@ApplicationScoped
class ReviewsOfExport implements ExportPart {
    private final Reviews all;

    ReviewsOfExport(Reviews all) {
        this.all = all;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<ReviewView> of(RegisterNumber person, Caller by) {
        return all.ofPerson(person.value(), ALL).stream()
                .map(review -> ReviewView.of(review, all.entries(review, by)))
                .toList();
    }
}
