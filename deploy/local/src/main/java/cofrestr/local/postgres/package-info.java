/** PostgreSQL from the binaries on Maven Central: unpacked, initialised, started and stopped without an installation. */
@NullMarked
package cofrestr.local.postgres;

import org.jspecify.annotations.NullMarked;
