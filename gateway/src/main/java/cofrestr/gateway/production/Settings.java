package cofrestr.gateway.production;

import java.util.List;

/**
 * What the gateway is set to, as far as it decides whether real people may come through it.
 *
 * @param keys where the issuer's public keys are fetched
 * @param signIn where browsers are sent to sign in, and where their codes become tokens
 * @param corsOrigins whose pages may call from a browser
 * @param trustedProxies whose word is taken for where a request came from
 */
record Settings(
        String publicUrl,
        String issuer,
        String keys,
        List<String> signIn,
        List<String> corsOrigins,
        List<String> trustedProxies) {}
