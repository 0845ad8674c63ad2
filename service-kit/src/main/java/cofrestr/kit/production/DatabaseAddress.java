package cofrestr.kit.production;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDBC address of the database: {@code jdbc:postgresql:[//host[:port][,host...]/]name[?setting=value&...]}. */
record DatabaseAddress(String url) {
    private static final Pattern SHAPE =
            Pattern.compile("jdbc:postgresql:(?://(?<hosts>[^/?]*))?[^?]*(?:\\?(?<settings>.*))?");
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");

    /** Whether what goes over it can be read by nobody else: encrypted, or never leaving this machine. */
    boolean isGuarded() {
        Matcher read = SHAPE.matcher(url);
        if (!read.matches()) {
            return false;
        }
        String settings = read.group("settings");
        String hosts = read.group("hosts");
        return (settings != null && isEncrypted(settings)) || hosts == null || isLoopback(hosts);
    }

    private static boolean isEncrypted(String settings) {
        return Stream.of(settings.split("&", -1))
                .anyMatch(setting ->
                        setting.startsWith("sslmode=") && ENCRYPTED.contains(setting.substring("sslmode=".length())));
    }

    private static boolean isLoopback(String hosts) {
        return Stream.of(hosts.split(",", -1))
                .map(host -> host.replaceFirst(":[0-9]+$", ""))
                .allMatch(Addresses::areLoopback);
    }
}
