package cofrestr.qualifications.standard.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.change.Versions;
import cofrestr.qualifications.publication.Drafts;
import cofrestr.qualifications.standard.StandardsSet;
import cofrestr.qualifications.standard.StandardsSets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Shows a set as the caller may read it: drafts, and who did what, are for who prepares sets. */
@RequestScoped
class ShowSet {
    private final StandardsSets sets;
    private final Versions versions;
    private final CurrentCaller callers;

    ShowSet(StandardsSets sets, Versions versions, CurrentCaller callers) {
        this.sets = sets;
        this.versions = versions;
        this.callers = callers;
    }

    boolean readsDrafts() {
        return Drafts.areReadBy(callers.get());
    }

    StandardsSetView view(StandardsSet set) {
        return StandardsSetView.of(
                set,
                set.isOpen() || readsDrafts() ? sets.standardsOf(set.code()) : null,
                readsDrafts() ? sets.actsOf(set.code()) : null);
    }

    /** What it is changes with the day, and who reads it, as well as with its version: all three are in its tag. */
    String tagged(StandardsSet set) {
        return "standards-set-" + (readsDrafts() ? "prepared-" : "")
                + set.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The set as it is now, to whoever has just changed it. */
    Response after(String code) {
        StandardsSet set = sets.find(code, true).orElseThrow();
        return versions.changed(tagged(set), set.version(), view(set));
    }
}
