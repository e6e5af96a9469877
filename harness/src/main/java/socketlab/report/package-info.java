/** Verdicts as text and as JSON. */
@NullMarked
package socketlab.report;

import org.jspecify.annotations.NullMarked;
