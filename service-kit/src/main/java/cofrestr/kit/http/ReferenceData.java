package cofrestr.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with reference data: its ETag is a hash of its content, so that a reader asks often and is sent it seldom. */
@RequestScoped
public class ReferenceData {
    @Inject
    ObjectMapper json;

    @Inject
    RequestContext request;

    public Response of(Object data) {
        byte[] content;
        try {
            content = json.writeValueAsBytes(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        EntityTag tag = new EntityTag(hash(content));
        String known = request.header(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag.getValue())) {
            return Response.notModified(tag).build();
        }
        return Response.ok(content)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
