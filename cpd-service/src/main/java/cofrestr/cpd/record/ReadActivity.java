package cofrestr.cpd.record;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.learner.Learner;
import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.WrittenDate;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.rows.ReadRow;
import cofrestr.kit.rows.RowFields;
import cofrestr.kit.rows.RowKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an activity must be in itself, whether it comes alone or among a hundred thousand. The first thing wrong is what is said. */
public final class ReadActivity {
    private static final RowFields FIELDS = new RowFields(
            List.of("title", "kind", "endsOn"),
            Map.of("title", 200, "kind", 30, "topic", 30, "provider", 200, "reference", 100));
    private static final Pattern HOURS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** The rows of a file of activities. */
    public static final RowKind<StatedActivity> ROWS = new RowKind<>(
            new Columns(
                    Map.ofEntries(
                            Map.entry("ref", "cyfeirnod"),
                            Map.entry("registerNumber", "rhifCofrestru"),
                            Map.entry("guest", "gwestai"),
                            Map.entry("title", "teitl"),
                            Map.entry("kind", "math"),
                            Map.entry("topic", "pwnc"),
                            Map.entry("beginsOn", "dechrau"),
                            Map.entry("endsOn", "diwedd"),
                            Map.entry("hours", "oriau"),
                            Map.entry("provider", "darparwr"),
                            Map.entry("state", "cyflwr"),
                            Map.entry("holdsUntil", "ynDdilysTan"),
                            Map.entry("reference", "cyfeirnodEichHun")),
                    Set.of("title", "kind", "endsOn", "registerNumber|guest")),
            List.of("report", "registerNumber", "guest"),
            ReadActivity::read);

    private final Map<String, String> values;
    private @Nullable ReadRow<StatedActivity> refused;

    private ReadActivity(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the fields that were given, by name. */
    public static ReadRow<StatedActivity> read(Map<String, String> values) {
        return new ReadActivity(values).read();
    }

    private ReadRow<StatedActivity> read() {
        present();
        Learner learner = learner();
        LocalDate endsOn = date("endsOn");
        LocalDate beginsOn = values.containsKey("beginsOn") ? date("beginsOn") : endsOn;
        LocalDate holdsUntil = date("holdsUntil");
        BigDecimal hours = hours();
        ActivityState state = state();
        if (endsOn != null && beginsOn != null && beginsOn.isAfter(endsOn)) {
            refuse(CpdProblem.ACTIVITY_DATES_UNFIT, "beginsOn");
        }
        if (refused != null || endsOn == null || beginsOn == null) {
            return refused == null ? new ReadRow.Refused<>(BulkProblem.ROW_FIELD_MISSING, "endsOn") : refused;
        }
        return new ReadRow.Usable<>(new StatedActivity(
                learner,
                values.getOrDefault("title", ""),
                values.getOrDefault("kind", ""),
                values.get("topic"),
                beginsOn,
                endsOn,
                hours,
                values.get("provider"),
                state,
                holdsUntil,
                values.get("reference")));
    }

    private void present() {
        ReadRow.Refused<StatedActivity> fault = FIELDS.fault(values);
        if (fault != null) {
            refuse(fault.why(), fault.field());
        }
    }

    private Learner learner() {
        String number = values.get("registerNumber");
        String guest = values.get("guest");
        if ((number == null) == (guest == null)) {
            refuse(CpdProblem.LEARNER_UNFIT, "registerNumber");
        } else if (number != null && RegisterNumber.parse(number).isEmpty()) {
            refuse(KitProblem.REGISTER_NUMBER_CHECK_FAILED, "registerNumber");
        } else if (guest != null && !UUID_SHAPE.matcher(guest).matches()) {
            refuse(CpdProblem.GUEST_UNKNOWN, "guest");
        }
        return refused == null
                ? new Learner(
                        number == null
                                ? null
                                : RegisterNumber.parse(number).orElseThrow().value(),
                        guest == null ? null : UUID.fromString(guest))
                : new Learner(null, null);
    }

    private @Nullable LocalDate date(String field) {
        String written = values.get(field);
        if (written == null) {
            return null;
        }
        Optional<LocalDate> day = WrittenDate.read(written);
        if (day.isEmpty()) {
            refuse(BulkProblem.ROW_DATE_INVALID, field);
        }
        return day.orElse(null);
    }

    private @Nullable BigDecimal hours() {
        String written = values.get("hours");
        if (written == null) {
            return null;
        }
        if (!HOURS.matcher(written).matches()) {
            refuse(BulkProblem.ROW_NUMBER_INVALID, "hours");
            return null;
        }
        return new BigDecimal(written);
    }

    private ActivityState state() {
        String written = values.getOrDefault("state", ActivityState.DONE.name());
        Optional<ActivityState> state = Arrays.stream(ActivityState.values())
                .filter(one -> one.name().equals(written))
                .findFirst();
        if (state.isEmpty()) {
            refuse(BulkProblem.ROW_CODE_UNKNOWN, "state");
        }
        return state.orElse(ActivityState.DONE);
    }

    private void refuse(ProblemCode why, String field) {
        if (refused == null) {
            refused = new ReadRow.Refused<>(why, field);
        }
    }
}
