/** What a course makes of graded work: points, lateness, the attempt that counts, changes by hand, and what has moved. */
@NullMarked
package socketlab.course;

import org.jspecify.annotations.NullMarked;
