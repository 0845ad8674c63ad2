package cofrestr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.bench.storm.Site;
import cofrestr.local.LogTail;
import cofrestr.local.Place;
import cofrestr.local.Ports;
import cofrestr.local.Progress;
import cofrestr.local.Stack;
import cofrestr.local.StackBackup;
import cofrestr.local.StackFile;
import cofrestr.local.StepFailed;
import cofrestr.local.Tokens;
import cofrestr.local.demo.MainJob;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The whole register as a caller meets it: everything real, begun with empty databases, the demo authority's list
 * committed by the same program that {@code make up} runs.
 */
final class Register implements AutoCloseable {

    static final String REGISTRAR = "registrar-desk";
    static final String CARDIFF = "cardiff-hr";
    static final String GWYNEDD = "gwynedd-hr";
    static final String SCHOOL = "school-mis";
    static final String CARDIFF_CODE = "W06000015";
    static final String GWYNEDD_CODE = "W06000002";
    /** The school whose system {@link #SCHOOL} is. */
    static final String SCHOOL_CODE = "6819010";

    private static final int FIRST_PORT = 18080;
    private static final int PORTS_APART = 100;

    private final Place place;
    private final Ports ports;
    private final Stack stack;
    private final Progress progress;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private StackFile file;
    private Tokens tokens;
    private Demo demo;

    /** What the main job printed, and the number of the person it checked at its end. */
    record Demo(String told, String registerNumber) {}

    private Register(Place place, Ports ports, Stack stack, Progress progress) {
        this.place = place;
        this.ports = ports;
        this.stack = stack;
        this.progress = progress;
        this.file = stack.start();
        this.tokens = new Tokens(http, file);
        this.demo = mainJob();
    }

    static Register started() {
        Progress progress = new Progress(System.out);
        Place place = Place.at(Path.of("target/stack"));
        Ports ports = freePorts();
        Stack stack = new Stack(place, ports, progress);
        // A build that is interrupted must not leave processes behind; after close() there is nothing left to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        try {
            stack.wipeRegister();
            return new Register(place, ports, stack, progress);
        } catch (StepFailed failure) {
            failure.log().ifPresent(log -> {
                progress.print(failure.getMessage() + " The end of " + log + ":");
                LogTail.of(log).forEach(progress::detail);
            });
            stack.stop();
            throw failure;
        }
    }

    @Override
    public void close() {
        http.close();
        stack.stop();
    }

    /** Beside whatever else runs on this machine, such as the stack of {@code make up}. */
    private static Ports freePorts() {
        return IntStream.range(0, PORTS_APART)
                .mapToObj(step -> new Ports(FIRST_PORT + step * PORTS_APART))
                .filter(ports -> IntStream.of(
                                ports.gateway(),
                                ports.registry(),
                                ports.qualifications(),
                                ports.cpd(),
                                ports.keycloak(),
                                ports.postgres())
                        .allMatch(Register::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    Demo demo() {
        return demo;
    }

    /** Does the main job once more, as {@code make demo}. */
    Demo mainJob() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        String number = MainJob.run(file, new Progress(new PrintStream(told, true, StandardCharsets.UTF_8)))
                .registerNumber();
        return new Demo(told.toString(StandardCharsets.UTF_8), number);
    }

    StackFile file() {
        return file;
    }

    HttpClient http() {
        return http;
    }

    /** A caller with the token of that client of the stack. */
    Caller as(String client) {
        return with(tokens.of(client));
    }

    /** A caller with this very token. */
    Caller with(String token) {
        return new Caller(http, file.gateway(), token, "en");
    }

    /** Somebody who has not signed in. */
    Caller asNobody() {
        return new Caller(http, file.gateway(), null, "en");
    }

    String token(String client) {
        return tokens.of(client);
    }

    /** From now on the client {@code practitioner} is the person with that number; tokens of before are forgotten. */
    void practitionerIs(String registerNumber) {
        stack.practitionerIs(registerNumber);
        tokens = new Tokens(http, file);
    }

    /** The stack as trials see it: its databases too. */
    Site site() {
        return new Site(stack, file, http);
    }

    /** Ends one process as a power cut would. */
    void kill(String process) {
        site().kill(process);
    }

    /** Starts what is missing, as {@code make up} does. */
    void startAgain() {
        file = stack.start();
    }

    /** Saves every service's data in an empty folder. */
    void backUp(Path folder) {
        backup().take(folder.toString());
    }

    /** Brings one service's data back; the others go on with theirs. */
    void restore(Path folder, String only) {
        backup().restore(folder.toString(), only);
        file = stack.start();
    }

    private StackBackup backup() {
        return new StackBackup(place, ports, progress);
    }

    Document document() {
        Reply reply = asNobody().patiently().get("/openapi");
        assertThat(reply.status()).isEqualTo(200);
        return new Document(reply.json());
    }

    /** An invented school of Cardiff with nobody in it yet, recorded by the registrar. */
    String newSchool(int establishment) {
        return newSchool(CARDIFF_CODE, "681", establishment);
    }

    /** An invented school of Gwynedd. */
    String newSchoolInGwynedd(int establishment) {
        return newSchool(GWYNEDD_CODE, "661", establishment);
    }

    private String newSchool(String authority, String laNumber, int establishment) {
        String code = laNumber + establishment;
        String csv = """
                code,kind,nameEn,nameCy,parent,sector,languageCategory,laNumber,establishmentNumber
                %s,SCHOOL,Invented School %d,Ysgol Ddychmygol %d,%s,PRIMARY,DUAL,%s,%d
                """.formatted(code, establishment, establishment, authority, laNumber, establishment);
        Reply reply = as(REGISTRAR).post("/v1/organisation-imports", "text/csv", csv);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return code;
    }

    /** Everybody whom that client is shown in an organisation, all pages. */
    People people(String client, String organisation) {
        String path = "/v1/practitioners?organisation=" + organisation + "&limit=500";
        People people = new People();
        JsonNode next;
        String cursor = "";
        do {
            Reply page = as(client).get(path + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("items").forEach(people::add);
            next = page.json().path("next");
            cursor = "&cursor=" + next.asText();
        } while (next.isTextual());
        return people;
    }

    Progress progress() {
        return progress;
    }
}
