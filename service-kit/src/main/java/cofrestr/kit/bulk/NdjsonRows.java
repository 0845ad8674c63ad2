package cofrestr.kit.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** NDJSON: values may be anything that JSON can say. */
final class NdjsonRows implements RowWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final OutputStream out;

    NdjsonRows(OutputStream out) {
        this.out = new BufferedOutputStream(out, 16 * 1024);
    }

    @Override
    public void write(Map<String, ?> row) throws IOException {
        out.write(JSON.writeValueAsBytes(row));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
