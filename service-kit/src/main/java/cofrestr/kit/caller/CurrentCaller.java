package cofrestr.kit.caller;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller out of the verified token, once per request. */
@RequestScoped
public class CurrentCaller {
    /** The audience of tokens with which one service asks another. */
    private static final String BETWEEN_SERVICES = "cofrestr-internal";

    @Inject
    SecurityIdentity identity;

    @Inject
    Instance<OwnNumber> links;

    private @Nullable Caller caller;

    public Caller get() {
        Caller known = caller;
        if (known == null) {
            known = identity.isAnonymous() ? Caller.nobody() : read((JsonWebToken) identity.getPrincipal());
            caller = known;
        }
        return known;
    }

    /** The sign-in of a practitioner: the token's {@code sub}, which stays when a name is changed; none for anybody else. */
    public Optional<String> signIn() {
        return get().is(Role.PRACTITIONER)
                ? Optional.ofNullable(((JsonWebToken) identity.getPrincipal()).getSubject())
                : Optional.empty();
    }

    /**
     * A token between services carries the role {@code service} and nothing else that counts; in any other token that
     * role counts for nothing. So neither kind can be used for what the other is for, whatever roles its issuer put in.
     */
    private Caller read(JsonWebToken token) {
        Set<String> audience = token.getAudience();
        boolean betweenServices = audience != null && audience.contains(BETWEEN_SERVICES);
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .filter(role -> (role == Role.SERVICE) == betweenServices)
                .collect(Collectors.toSet());
        return new Caller(
                text(token, "azp").or(() -> text(token, "client_id")).orElse("unknown"),
                text(token, "preferred_username")
                        .filter(name -> !name.startsWith("service-account-"))
                        .orElse(null),
                roles,
                texts(token, "organisations")
                        .filter(code -> !betweenServices)
                        .map(OrganisationCode::parse)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                text(token, "register_number")
                        .filter(number -> !betweenServices)
                        .flatMap(RegisterNumber::parse)
                        .or(() -> linked(token, roles))
                        .orElse(null));
    }

    private Optional<RegisterNumber> linked(JsonWebToken token, Set<Role> roles) {
        return roles.contains(Role.PRACTITIONER) && links.isResolvable() && token.getSubject() != null
                ? links.get().of(token.getSubject())
                : Optional.empty();
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return texts(token, claim).findFirst();
    }

    private static Stream<String> texts(JsonWebToken token, String claim) {
        return switch (token.<Object>getClaim(claim)) {
            case null -> Stream.empty();
            case JsonArray array -> array.stream().map(CurrentCaller::plain).filter(Objects::nonNull);
            case JsonValue value -> Stream.ofNullable(plain(value));
            case Collection<?> several -> several.stream().map(String::valueOf);
            case Object one -> Stream.of(one.toString());
        };
    }

    private static @Nullable String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}
