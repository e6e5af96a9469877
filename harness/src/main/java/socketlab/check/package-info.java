/** Checks: their declaration, their order, the actors they speak of, and their verdicts. */
@NullMarked
package socketlab.check;

import org.jspecify.annotations.NullMarked;
