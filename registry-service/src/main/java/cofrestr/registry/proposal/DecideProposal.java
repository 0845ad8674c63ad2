package cofrestr.registry.proposal;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.CorrectEntry;
import cofrestr.registry.practitioner.EntryChanges;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registry staff accept a proposal, and the entry says it from today with their authority; or refuse it, and say why. */
@ApplicationScoped
public class DecideProposal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final CorrectEntry entries;
    private final Keyring keys;
    private final Clock clock;

    DecideProposal(Jdbi jdbi, CorrectEntry entries, Keyring keys, Clock clock) {
        this.jdbi = jdbi;
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
    }

    /** Accepted or not; {@code grounds} say why, and are needed to refuse. */
    public record Decision(boolean accept, @Nullable String grounds) {}

    /** A proposal whose row is held until the transaction ends. */
    public record Held(
            long practitionerId,
            String registerNumber,
            String field,
            @Nullable String value,
            byte @Nullable [] niSealed,
            String source,
            Proposal.State state) {}

    @Transactional
    public void decide(UUID id, Decision decision, String desk) {
        jdbi.useHandle(handle -> {
            Held proposal = hold(handle, id);
            if (proposal.state() != Proposal.State.OPEN) {
                throw Problem.of(RegistryProblem.PROPOSAL_DECIDED);
            }
            if (!decision.accept()
                    && (decision.grounds() == null || decision.grounds().isBlank())) {
                throw Problem.of(RegistryProblem.GROUNDS_MISSING).at("/grounds");
            }
            if (decision.accept()) {
                entries.accept(
                        handle,
                        new RegisterNumber(proposal.registerNumber()),
                        EntryChanges.read(patch(proposal), Clocks.today(clock)),
                        proposal.source());
            }
            close(handle, id, decision, desk);
        });
    }

    /** The person's row first, then the proposal's: the order in which everything locks. */
    private static Held hold(Handle handle, UUID id) {
        long _ = handle.createQuery(
                        "select id from practitioner where id = (select practitioner_id from proposal where id = :id) for no key update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return handle.createQuery("""
                        select r.practitioner_id, p.register_number, r.field, r.value::text as value, r.ni_sealed, r.source, r.state
                          from proposal r join practitioner p on p.id = r.practitioner_id where r.id = :id for update of r
                        """).bind("id", id).mapTo(Held.class).one();
    }

    private Map<String, JsonNode> patch(Held proposal) {
        Map<String, JsonNode> patch = new LinkedHashMap<>();
        byte[] sealed = proposal.niSealed();
        if (sealed != null) {
            byte[] plain = keys.seal().open(sealed, "proposal.ni " + proposal.practitionerId());
            patch.put(proposal.field(), new TextNode(new String(plain, StandardCharsets.UTF_8)));
            return patch;
        }
        JsonNode value = read(proposal.value());
        if (value.isObject()) {
            value.properties().forEach(part -> patch.put(part.getKey(), part.getValue()));
        } else {
            patch.put(proposal.field(), proposal.field().equals("addressLines") ? lines(value) : value);
        }
        return patch;
    }

    private static JsonNode lines(JsonNode joined) {
        return joined.isNull() ? joined : JSON.valueToTree(joined.asText("").split(";", -1));
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return JSON.readTree(json == null ? "null" : json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void close(Handle handle, UUID id, Decision decision, String desk) {
        handle.createUpdate("""
                        update proposal set state = :state, grounds = :grounds, decided_by = :desk, decided_at = :now, version = version + 1
                         where id = :id
                        """)
                .bind("state", decision.accept() ? Proposal.State.ACCEPTED : Proposal.State.REFUSED)
                .bind("grounds", decision.grounds())
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .bind("id", id)
                .execute();
    }
}
