package cofrestr.bench;

import cofrestr.bench.storm.Answer;
import cofrestr.bench.storm.Site;
import cofrestr.bench.storm.Site.Request;
import cofrestr.local.Place;
import cofrestr.local.Ports;
import cofrestr.local.Progress;
import cofrestr.local.Stack;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A stack of a trial's own, begun with empty databases, beside whatever else runs on this machine. */
final class OwnStack implements AutoCloseable {
    static final String CARDIFF = "W06000015";
    static final String GWYNEDD = "W06000002";

    private final Stack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Place place;
    private final Site site;
    private final Progress progress = new Progress(System.out);

    /** @param otherwise the gateway's port, unless {@code PORT} says another; the others are counted from it */
    OwnStack(String folder, int otherwise) {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", Integer.toString(otherwise)));
        place = Place.at(Path.of("deploy/bench/target", folder));
        stack = new Stack(place, new Ports(port), progress);
        // An interrupted trial leaves no processes behind; after close() there is nothing left to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        stack.wipeRegister();
        site = new Site(stack, stack.start(), http);
    }

    Site site() {
        return site;
    }

    Stack stack() {
        return stack;
    }

    Path repository() {
        return place.repository();
    }

    Progress progress() {
        return progress;
    }

    /** Invented schools beneath an authority, recorded by the registrar. */
    List<String> schools(String authority, String laNumber, int first, int count) {
        StringBuilder csv = new StringBuilder(
                "code,kind,nameEn,nameCy,parent,sector,languageCategory,laNumber,establishmentNumber\n");
        List<String> codes = IntStream.range(first, first + count)
                .mapToObj(establishment -> laNumber + establishment)
                .toList();
        for (String code : codes) {
            String establishment = code.substring(laNumber.length());
            csv.append("%s,SCHOOL,Invented School %s,Ysgol Ddychmygol %s,%s,PRIMARY,DUAL,%s,%s%n"
                    .formatted(code, establishment, establishment, authority, laNumber, establishment));
        }
        Answer answer = site.ask(
                "registrar-desk",
                new Request("POST", "/v1/organisation-imports", Map.of("Content-Type", "text/csv"), csv.toString()));
        if (!answer.isGood()) {
            throw new IllegalStateException("the schools were refused: " + answer.body());
        }
        return codes;
    }

    static int setting(String name, int otherwise) {
        String value = System.getenv().getOrDefault(name, "");
        return value.isBlank() ? otherwise : Integer.parseInt(value);
    }

    @Override
    public void close() {
        http.close();
        stack.stop();
    }
}
