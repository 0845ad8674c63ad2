package cofrestr.registry.roster;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Changes some of what an employer states of one post, an end date for instance: the rest stands as it was stated last. */
@ApplicationScoped
public class ChangePost {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final StatePost statePost;
    private final Versions versions;

    ChangePost(Jdbi jdbi, StatePost statePost, Versions versions) {
        this.jdbi = jdbi;
        this.statePost = statePost;
        this.versions = versions;
    }

    /** A post as its employer's statements leave it, without the National Insurance number; {@code version} is that of the person. */
    public record Standing(String stated, String registerNumber, long version) {
        public JsonNode row() {
            try {
                return JSON.readTree(stated);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The post under an employer's own keys. */
    public Optional<Standing> find(String sender, String staffId, @Nullable String postId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(s.stands, s.stated)::text as stated, p.register_number, p.version
                          from statement s join practitioner p on p.id = s.practitioner_id
                         where s.sender = :sender and s.staff_id = :staffId and s.post_id = :postId
                         order by s.recorded_from desc, s.id desc limit 1
                        """)
                .bind("sender", sender)
                .bind("staffId", staffId)
                .bind("postId", postId == null ? "" : postId)
                .mapTo(Standing.class)
                .findOne());
    }

    /** Takes a JSON merge patch: what it names is stated anew, null is taken back. */
    @Transactional
    public StatePost.Stated change(
            Roster.Announced one,
            String staffId,
            @Nullable String postId,
            @Nullable String ifMatch,
            Map<String, JsonNode> patch,
            Caller by) {
        Standing standing =
                find(one.sender().value(), staffId, postId).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        versions.same(versions.required(ifMatch), standing.version());
        ObjectNode row = (ObjectNode) standing.row();
        patch.forEach((field, value) -> {
            if (value.isNull()) {
                row.remove(field);
            } else {
                row.set(field, value);
            }
        });
        row.put("staffId", staffId);
        if (postId != null) {
            row.put("postId", postId);
        }
        return statePost.state(one, row.toString().getBytes(StandardCharsets.UTF_8), by);
    }
}
