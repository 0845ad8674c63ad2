package cofrestr.kit.http;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers and dates that stand in paths and queries; a mistyped register number is refused before any look-up. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            RegisterNumber.class,
            written -> RegisterNumber.parse(written)
                    .orElseThrow(() -> Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED)),
            OrganisationCode.class,
            written -> OrganisationCode.parse(written).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)),
            LocalDate.class,
            Parameters::date);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(type, reader);
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException bad) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "date");
        }
    }

    private record Converter<T>(Class<T> type, Function<String, ?> reader) implements ParamConverter<T> {
        @Override
        public T fromString(String written) {
            return type.cast(reader.apply(written));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
