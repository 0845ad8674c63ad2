/** Keycloak without a container: its distribution built once, its realm filled with the sandbox's secrets and imported. */
@NullMarked
package cofrestr.local.keycloak;

import org.jspecify.annotations.NullMarked;
