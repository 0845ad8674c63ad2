package cofrestr.kit.production;

import java.time.Clock;
import java.util.List;

/**
 * What this service is set to, as far as it decides whether real people's data may be served with it.
 *
 * @param issuer who issues the tokens that are believed
 * @param localKeys whether the key file was made for trying things out
 * @param corsOrigins whose pages may call from a browser
 * @param host the address listened on
 * @param databaseUrl the JDBC address of the database
 * @param superuser whether the database's user may do everything there
 */
record Settings(
        String issuer,
        boolean localKeys,
        List<String> corsOrigins,
        Clock clock,
        String host,
        String databaseUrl,
        boolean superuser) {}
