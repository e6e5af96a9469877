/** Waiting for a condition, with a deadline: the only place where the lab lets time pass. */
@NullMarked
package socketlab.waiting;

import org.jspecify.annotations.NullMarked;
