package cofrestr.qualifications.held;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who states, corrects or decides.
 *
 * @param desk who answers for it
 * @param checkedAs as what it verifies; null of the person, who only claims
 * @param organisations for which a provider or awarding body acts
 */
public record Author(String desk, @Nullable CheckedAs checkedAs, List<String> organisations) {

    /**
     * The caller as an author.
     *
     * @param awardingBody whether one of its codes is that of an awarding body
     */
    public static Author of(Caller caller, boolean awardingBody) {
        List<String> own = Arrays.asList(caller.organisationCodes());
        if (caller.is(Role.REGISTRAR)) {
            return new Author(caller.desk(), CheckedAs.REGISTRAR, List.of());
        }
        if (caller.is(Role.PROVIDER)) {
            return new Author(caller.desk(), awardingBody ? CheckedAs.AWARDING_BODY : CheckedAs.PROVIDER, own);
        }
        return new Author(caller.desk(), null, List.of());
    }

    boolean isPerson() {
        return checkedAs == null;
    }

    /** Whether it sees and decides only what is its own. */
    public boolean isOrganisation() {
        return checkedAs == CheckedAs.PROVIDER || checkedAs == CheckedAs.AWARDING_BODY;
    }

    public boolean isRegistrar() {
        return checkedAs == CheckedAs.REGISTRAR;
    }

    /** Who has verified, in the record: the organisation, or registry staff by desk. */
    @Nullable
    String checkedBy() {
        return isPerson() ? null : organisations.stream().findFirst().orElse(desk);
    }

    /** Who gave it, where the author says {@code stated}: a provider gives in its own name alone. Empty where it may not say so, or must say and does not. */
    public Optional<String> giver(@Nullable String stated) {
        if (isPerson() || isRegistrar()) {
            return Optional.ofNullable(stated);
        }
        return stated == null
                ? organisations.stream().findFirst()
                : Optional.of(stated).filter(organisations::contains);
    }

    /** Whether this is the author's to see and to decide: a provider's, where it gave or checked it. */
    boolean sees(Fact<?> fact) {
        return isPerson()
                || isRegistrar()
                || organisations.contains(fact.givenBy())
                || (fact.checkedBy() != null && organisations.contains(fact.checkedBy()));
    }

    /** Whether the author may correct it: registry staff anything that stands, a person its claims, a provider what it verified. */
    boolean mayCorrect(Fact<?> fact) {
        return switch (fact.state()) {
            case CLAIMED -> isPerson() || isRegistrar();
            case VERIFIED ->
                isRegistrar()
                        || (!isPerson() && (fact.checkedBy() != null && organisations.contains(fact.checkedBy())));
            case REJECTED -> false;
        };
    }
}
