/** Measures servers of stage 3 side by side: a load generator that verifies every delivery, and what it is used for. */
@NullMarked
package socketlab.bench;

import org.jspecify.annotations.NullMarked;
