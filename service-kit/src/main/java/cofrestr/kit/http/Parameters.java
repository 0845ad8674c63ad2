package cofrestr.kit.http;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Days;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in paths and queries: identifiers (an id in a path that is none is not found), dates, numbers and choices. A mistyped register number is refused
 * before any look-up; a value in the query that cannot be is refused by the name of its parameter.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            RegisterNumber.class,
            written -> RegisterNumber.parse(written)
                    .orElseThrow(() -> Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED)),
            OrganisationCode.class,
            written -> OrganisationCode.parse(written).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)),
            LocalDate.class,
            Days::read,
            Boolean.class,
            Parameters::yesOrNo,
            Instant.class,
            Instant::parse,
            Integer.class,
            Integer::valueOf,
            UUID.class,
            UUID::fromString);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = type.isEnum() ? choice(type) : READERS.get(type);
        return reader == null ? null : new Converter<>(type, reader, nameIn(annotations));
    }

    private static boolean yesOrNo(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Function<String, ?> choice(Class<?> type) {
        return written -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(written))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String nameIn(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }

    private record Converter<T>(Class<T> type, Function<String, ?> reader, String name) implements ParamConverter<T> {
        @Override
        public T fromString(String written) {
            try {
                return type.cast(reader.apply(written));
            } catch (Problem known) {
                throw known;
            } catch (RuntimeException unreadable) {
                throw name.isEmpty()
                        ? Problem.of(KitProblem.NOT_FOUND)
                        : Problem.of(KitProblem.PARAMETER_INVALID, name);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
