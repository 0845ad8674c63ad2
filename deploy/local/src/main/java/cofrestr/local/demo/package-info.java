/** The main job on invented people: a local authority sends its staff list, and those the law names are registered. */
@NullMarked
package cofrestr.local.demo;

import org.jspecify.annotations.NullMarked;
