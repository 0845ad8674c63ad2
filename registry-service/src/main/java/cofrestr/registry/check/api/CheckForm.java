package cofrestr.registry.check.api;

import cofrestr.kit.bulk.Columns;
import cofrestr.kit.bulk.RowReader;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.problem.ProblemView;
import cofrestr.registry.check.Answer;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms in which a list is sent and answered. */
enum CheckForm {
    NDJSON("application/x-ndjson") {
        @Override
        RowReader reader() {
            return RowReader.ndjson(COLUMNS);
        }

        @Override
        RowWriter writer(OutputStream out) {
            return RowWriter.ndjson(out);
        }

        @Override
        void put(Map<String, @Nullable Object> line, Answer answer) {
            begin(line, answer);
            line.put(
                    "categories",
                    answer.categories().stream().map(CheckForm::category).toList());
            line.put("orders", answer.orders());
            line.put("conditions", answer.conditions());
        }

        @Override
        void put(Map<String, @Nullable Object> line, ProblemView.FieldError error) {
            line.put("error", error);
        }
    },

    /** What JSON nests stands in columns of its own; of several categories or orders, with semicolons between them. */
    CSV("text/csv") {
        @Override
        RowReader reader() {
            return new RowReader(COLUMNS);
        }

        @Override
        RowWriter writer(OutputStream out) throws IOException {
            return RowWriter.csv(out, ',', HEADINGS);
        }

        @Override
        void put(Map<String, @Nullable Object> line, Answer answer) {
            begin(line, answer);
            line.put("categories", joined(answer, Answer.Category::code));
            line.put("categoryNamesCy", joined(answer, Answer.Category::nameCy));
            line.put("categoryNamesEn", joined(answer, Answer.Category::nameEn));
            line.put("registrations", joined(answer, Answer.Category::registration));
            line.put(
                    "registeredFrom", joined(answer, category -> category.from().toString()));
            line.put("orders", String.join(";", answer.orders()));
            line.put("conditions", String.join(";", answer.conditions()));
        }

        @Override
        void put(Map<String, @Nullable Object> line, ProblemView.FieldError error) {
            line.put("error", error.code());
            line.put("errorPointer", error.pointer());
            line.put("errorDetail", error.detail());
        }
    };

    static final Columns COLUMNS = new Columns(
            Map.of("ref", "cyfeirnod", "registerNumber", "rhifCofrestru", "dateOfBirth", "dyddiadGeni"),
            Set.of("registerNumber", "dateOfBirth"));

    static final List<String> HEADINGS = List.of(
            "row",
            "ref",
            "outcome",
            "asAt",
            "registerNumber",
            "firstRegistered",
            "categories",
            "categoryNamesCy",
            "categoryNamesEn",
            "registrations",
            "registeredFrom",
            "orders",
            "conditions",
            "error",
            "errorPointer",
            "errorDetail",
            "answers",
            "useLimitation",
            "receipt");

    private final String type;

    CheckForm(String type) {
        this.type = type;
    }

    /** The form that the sender would rather have; where it does not say, the one it sent. */
    static CheckForm of(MediaType sent, List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(wanted -> !wanted.isWildcardType() && !wanted.isWildcardSubtype())
                .flatMap(wanted -> Arrays.stream(values()).filter(form -> form.is(wanted)))
                .findFirst()
                .orElseGet(() -> sent(sent));
    }

    /** The form of a body of this type. */
    static CheckForm sent(MediaType type) {
        return CSV.is(type) ? CSV : NDJSON;
    }

    /** The type as the answer names it. */
    String type() {
        return this == CSV ? type + "; charset=UTF-8" : type;
    }

    private boolean is(MediaType other) {
        return MediaType.valueOf(type).isCompatible(other);
    }

    abstract RowReader reader();

    abstract RowWriter writer(OutputStream out) throws IOException;

    abstract void put(Map<String, @Nullable Object> line, Answer answer);

    abstract void put(Map<String, @Nullable Object> line, ProblemView.FieldError error);

    /** What is the same in every form, as {@link CheckView} has it. */
    private static void begin(Map<String, @Nullable Object> line, Answer answer) {
        line.put("outcome", answer.outcome());
        line.put("asAt", answer.asAt().toString());
        line.put("registerNumber", answer.registerNumber().value());
        if (answer.firstRegistered() != null) {
            line.put("firstRegistered", answer.firstRegistered().toString());
        }
    }

    private static Map<String, Object> category(Answer.Category category) {
        return Map.of(
                "code", category.code(),
                "label", Map.of("cy", category.nameCy(), "en", category.nameEn()),
                "registration", category.registration(),
                "from", category.from().toString());
    }

    private static String joined(Answer answer, Function<Answer.Category, String> part) {
        return answer.categories().stream().map(part).collect(Collectors.joining(";"));
    }
}
