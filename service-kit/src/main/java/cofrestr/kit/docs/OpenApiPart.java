package cofrestr.kit.docs;

import cofrestr.kit.bulk.BulkProblem;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.follow.FollowProblem;
import cofrestr.kit.language.Language;
import cofrestr.kit.language.Messages;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.ProblemCode;
import cofrestr.kit.problem.ProblemView;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Finishes a service's part of the document from what stands on its methods: {@link May} becomes {@code x-may} and the
 * security of the operation, {@link Refuses} becomes an answer by status with every code and an example. So nobody
 * documents powers or refusals twice; a code that the catalogue does not know fails the build.
 */
public abstract class OpenApiPart implements OASFilter {
    private final Map<String, ProblemCode> catalogue;

    protected OpenApiPart(ProblemCode[] ownCodes) {
        this.catalogue = Stream.of(KitProblem.values(), BulkProblem.values(), FollowProblem.values(), ownCodes)
                .flatMap(Arrays::stream)
                .collect(Collectors.toMap(ProblemCode::name, code -> code));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(null);
        document.addExtension("x-problems", explained());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .filter(operation -> operation.getOperationId().contains("."))
                .forEach(this::finish);
    }

    /** What every code of the service means, in both languages: the pages that a problem's type points to are made of it. */
    private Map<String, Object> explained() {
        Map<String, Object> all = new TreeMap<>();
        catalogue
                .values()
                .forEach(code -> all.put(
                        code.name(),
                        Map.of(
                                "status", code.status(),
                                "title", inBoth(code.name() + ".title"),
                                "detail", inBoth(code.name() + ".detail"))));
        return all;
    }

    private static Map<String, String> inBoth(String key) {
        Map<String, String> texts = new TreeMap<>();
        for (Language language : Language.values()) {
            // A page speaks of every case, so what one case would fill in is shown as an ellipsis.
            texts.put(language.tag(), Messages.text(language, key, List.of("…", "…")));
        }
        return texts;
    }

    private void finish(Operation operation) {
        Method method = methodOf(operation.getOperationId());
        operation.setOperationId(method.getName());
        List<Role> may = Arrays.stream(method.getAnnotationsByType(May.class))
                .flatMap(grant -> Arrays.stream(grant.value()))
                .distinct()
                .toList();
        operation.addExtension("x-may", may.stream().map(Role::tokenName).toList());
        List<ProblemCode> codes = new ArrayList<>(List.of(KitProblem.PARAMETER_UNKNOWN, KitProblem.INTERNAL));
        if (may.contains(Role.NOBODY)) {
            operation.setSecurity(List.of());
        } else {
            codes.addAll(List.of(
                    KitProblem.TOKEN_MISSING,
                    KitProblem.TOKEN_INVALID,
                    KitProblem.NOT_ALLOWED,
                    KitProblem.PURPOSE_UNKNOWN));
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("signIn"),
                    OASFactory.createSecurityRequirement().addScheme("system")));
        }
        if (operation.getRequestBody() != null) {
            Forms.tidy(operation.getRequestBody().getContent());
            codes.addAll(List.of(
                    KitProblem.REQUEST_INVALID,
                    KitProblem.FIELD_INVALID,
                    KitProblem.BODY_UNREADABLE,
                    KitProblem.BODY_TOO_LARGE,
                    KitProblem.MEDIA_TYPE_UNSUPPORTED));
        }
        if (method.isAnnotationPresent(Rehearsable.class)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(Rehearsable.PARAMETER)
                    .in(Parameter.In.QUERY)
                    .description("true: check everything and answer as in earnest, store nothing")
                    .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.BOOLEAN))));
            codes.add(KitProblem.PARAMETER_INVALID);
        }
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(Idempotent.HEADER)
                    .in(Parameter.In.HEADER)
                    .description(
                            "For systems: a name of your own for this request, such as a UUID. Sent again under the same name within 24 hours, it is done once and answered as the first time.")
                    .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
            codes.addAll(List.of(
                    KitProblem.IDEMPOTENCY_KEY_INVALID,
                    KitProblem.REQUEST_IN_FLIGHT,
                    KitProblem.IDEMPOTENCY_KEY_REUSED));
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> Forms.tidy(answer.getContent()));
        Refuses refuses = method.getAnnotation(Refuses.class);
        if (refuses != null) {
            Arrays.stream(refuses.value()).map(this::known).forEach(codes::add);
        }
        codes.stream()
                .distinct()
                .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, same) -> addAnswer(operation, status, same));
    }

    /** SmallRye names operations {@code package.Class_method}; the names of our methods are unique, and become the ids. */
    private static Method methodOf(String operationId) {
        int split = operationId.lastIndexOf('_');
        try {
            Class<?> resource = Class.forName(
                    operationId.substring(0, split),
                    false,
                    Thread.currentThread().getContextClassLoader());
            String name = operationId.substring(split + 1);
            return Arrays.stream(resource.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("No class for operation " + operationId, missing);
        }
    }

    private ProblemCode known(String name) {
        ProblemCode code = catalogue.get(name);
        if (code == null) {
            throw new IllegalStateException("No such problem code: " + name);
        }
        return code;
    }

    private static void addAnswer(Operation operation, int status, List<ProblemCode> codes) {
        ProblemCode first = codes.getFirst();
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", ProblemView.typeOf(first));
        example.put("code", first.name());
        example.put("title", Messages.text(Language.EN, first.name() + ".title", List.of("…", "…")));
        example.put("status", status);
        example.put("detail", Messages.text(Language.EN, first.name() + ".detail", List.of("…", "…")));
        example.put("instance", "/v1");
        example.put("requestId", "0d7c4c1e-0000-4000-8000-000000000000");
        example.put("errors", List.of());
        var problem = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example);
        operation
                .getResponses()
                .addAPIResponse(
                        Integer.toString(status),
                        OASFactory.createAPIResponse()
                                .description(codes.stream()
                                        .map(ProblemCode::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                                .content(OASFactory.createContent().addMediaType("application/problem+json", problem)));
    }
}
