package cofrestr.local;

import cofrestr.local.StackFile.RunningProcess;
import cofrestr.local.demo.MainJob;
import cofrestr.local.keycloak.Accounts;
import cofrestr.local.keycloak.Keycloak;
import cofrestr.local.postgres.Database;
import cofrestr.local.postgres.Databases;
import cofrestr.local.postgres.Postgres;
import cofrestr.local.process.ProcessTable;
import cofrestr.local.process.Readiness;
import cofrestr.local.process.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole stack in one place: PostgreSQL, Keycloak, the three services and the gateway.
 *
 * <p>Starting is repeatable: what runs and is current is left alone, what is missing or was built again is started.
 */
public final class Stack {

    private static final String POSTGRES = "postgres";

    private final Place place;
    private final Ports ports;
    private final Progress progress;
    private final ProcessTable processes;
    private final Postgres postgres;

    public Stack(Place place, Ports ports, Progress progress) {
        this.place = place;
        this.ports = ports;
        this.progress = progress;
        this.processes = new ProcessTable(place.running(), place.log());
        this.postgres = new Postgres(
                place.programs(), place.postgres(), place.log().resolve(POSTGRES + ".log"), ports.postgres());
    }

    /** Starts what does not run yet and returns when everything answers. */
    public StackFile start() {
        place.prepared();
        new StartChecks(place, ports).pass(running(), postgres.hasData());
        Secrets secrets = new Secrets(place.secrets());
        KeyFile.makeUnlessThere(place.keys());
        Services services = new Services(place, ports, secrets);
        Keycloak keycloak = new Keycloak(place.keycloak(), ports, secrets, place.realm());
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            Readiness readiness = new Readiness(processes, http);
            Together.run(List.of(
                    () -> startKeycloak(keycloak, readiness), () -> startRegister(services, secrets, readiness)));
            return file(keycloak);
        } finally {
            // Also when something failed: what did start must be found again.
            PrivateFile.write(place.stackFile(), Json.write(file(keycloak)));
        }
    }

    private void startKeycloak(Keycloak keycloak, Readiness readiness) throws InterruptedException {
        URI ready = URI.create(ports.issuer() + "/.well-known/openid-configuration");
        Optional<Running> kept = processes.find(Keycloak.NAME);
        if (kept.isPresent()) {
            readiness.await(kept.get(), ready);
            return;
        }
        Running running =
                processes.start(keycloak.launch(place.programs(), place.log().resolve("keycloak-build.log"), progress));
        readiness.await(running, ready);
        progress.step("Keycloak issues tokens at " + ports.issuer());
    }

    private void startRegister(Services services, Secrets secrets, Readiness readiness) {
        startDatabases(services, secrets);
        Together.run(services.all().stream()
                .<Together.Step>map(service -> () -> startService(service, readiness))
                .toList());
    }

    /** Starts PostgreSQL unless it runs, and makes the databases that are missing. */
    Databases startDatabases(Services services, Secrets secrets) {
        String superuser = secrets.get("postgres_superuser");
        if (postgres.pid().isEmpty()) {
            String data = postgres.hasData() ? "with the data of before" : "with new data";
            postgres.start(superuser);
            progress.step("PostgreSQL answers on port " + ports.postgres() + ", " + data);
        }
        Databases databases = new Databases(ports.postgres(), superuser);
        databases.ensure(services.databases());
        return databases;
    }

    boolean hasData() {
        return postgres.hasData();
    }

    /** Stops the process of this name, if it runs. */
    void stop(String name) {
        processes.find(name).ifPresent(process -> {
            processes.stop(process);
            progress.step(name + " has ended");
        });
    }

    private void startService(Service service, Readiness readiness) throws InterruptedException {
        URI ready = URI.create(Services.loopback(service.port()) + "/q/health/ready");
        Optional<Running> kept = processes.find(service.name());
        if (kept.isPresent() && service.isCurrent(place)) {
            readiness.await(kept.get(), ready);
            return;
        }
        if (kept.isPresent()) {
            progress.step(service.name() + " was built again since it started: starting it anew");
            processes.stop(kept.get());
        }
        readiness.await(processes.start(service.launch(place)), ready);
        progress.step(service.name() + " is ready on port " + service.port());
    }

    /** Lets the examples of the documentation speak of people and lists that this register has. */
    public void examplesAre(MainJob.Done done) {
        PrivateFile.write(
                place.examples(),
                Json.write(Map.of(
                        "10034678", done.registerNumber(),
                        "1988-03-14", done.dateOfBirth(),
                        "2026-11-22", LocalDate.now(ZoneId.of("Europe/London")).toString(),
                        "0d7c4c1e-0000-4000-8000-000000000000", done.roster(),
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", done.planHash())));
    }

    /** From their next token on, the practitioner's account and client stand for the entry with this register number. */
    public void practitionerIs(String registerNumber) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Accounts accounts = new Accounts(http, ports, new Secrets(place.secrets()));
            accounts.standsFor("pegi", registerNumber);
            accounts.standsFor("service-account-practitioner", registerNumber);
        }
    }

    /** Whether all of it runs on these ports, as built last. */
    public boolean isRunning() {
        List<Running> running = running();
        return Files.exists(place.stackFile())
                && running.size() == ports.byName().size()
                && running.stream().allMatch(ports::isAt)
                && new Services(place, ports, new Secrets(place.secrets()))
                        .all().stream().allMatch(service -> service.isCurrent(place));
    }

    /** Stops what runs. Nothing is lost. */
    public void stop() {
        List<Running> running = running();
        Together.run(running.stream()
                .filter(process -> !process.name().equals(POSTGRES))
                .<Together.Step>map(process -> () -> {
                    processes.stop(process);
                    progress.step(process.name() + " has ended");
                })
                .toList());
        if (postgres.pid().isPresent()) {
            postgres.stop();
            progress.step("PostgreSQL has ended");
        }
    }

    /** Stops what runs and throws away the register, its keys, Keycloak's data and all secrets. */
    public void wipe() {
        stop();
        try (Stream<Path> contents = Files.exists(place.folder()) ? Files.list(place.folder()) : Stream.empty()) {
            contents.filter(path -> !place.keptByWipe(path)).forEach(Folders::delete);
        } catch (IOException e) {
            throw new StepFailed("The data in " + place.folder() + " could not be deleted: " + e.getMessage(), e);
        }
    }

    /** Stops what runs and throws away the register alone: what a test run wants that begins with nothing, and soon. */
    public void wipeRegister() {
        stop();
        Folders.delete(place.postgres());
    }

    /** What runs of this stack, in the order of {@link Ports#byName}. */
    public List<Running> running() {
        List<Running> running = new ArrayList<>();
        for (String name : ports.byName().keySet()) {
            if (name.equals(POSTGRES)) {
                postgres.pid()
                        .ifPresent(
                                pid -> running.add(new Running(POSTGRES, pid, postgres.runningPort(), postgres.log())));
            } else {
                processes.find(name).ifPresent(running::add);
            }
        }
        return running;
    }

    /** A connection to the database of this name as its owner: for trials, which look where no caller may. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                Databases.url(ports.postgres(), name),
                name,
                database(secrets(), name).password());
    }

    /** Makes one more database, with nothing in it, unless it is there. */
    public void makeDatabase(String name) {
        Secrets secrets = secrets();
        new Databases(ports.postgres(), secrets.get("postgres_superuser")).ensure(List.of(database(secrets, name)));
    }

    private Secrets secrets() {
        return new Secrets(place.secrets());
    }

    private static Database database(Secrets secrets, String name) {
        return new Database(name, secrets.get("database_" + name));
    }

    private StackFile file(Keycloak keycloak) {
        Map<String, RunningProcess> byName = new LinkedHashMap<>();
        running()
                .forEach(p -> byName.put(
                        p.name(), new RunningProcess(p.pid(), p.port(), p.log().toString())));
        return new StackFile(
                ports.publicUrl(),
                ports.issuer(),
                ports.issuer() + "/protocol/openid-connect/token",
                keycloak.realm().clients(),
                keycloak.realm().users(),
                byName);
    }
}
