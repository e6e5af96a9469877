/** A whole class: workers that grade one submission each, kept apart from each other and from the results. */
@NullMarked
package socketlab.batch;

import org.jspecify.annotations.NullMarked;
