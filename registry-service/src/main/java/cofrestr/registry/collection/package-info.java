/** Collection: what the register may take about whom, as dated data with its legal basis. */
@NullMarked
package cofrestr.registry.collection;

import org.jspecify.annotations.NullMarked;
