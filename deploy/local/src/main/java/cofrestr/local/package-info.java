/** The whole stack on one machine: what {@code make up} starts, {@code make down} stops and the system tests use. */
@NullMarked
package cofrestr.local;

import org.jspecify.annotations.NullMarked;
