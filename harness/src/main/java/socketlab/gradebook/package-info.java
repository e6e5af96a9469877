/** What is known of the work of each student of a class: handed in, graded, and turned into points. */
@NullMarked
package socketlab.gradebook;

import org.jspecify.annotations.NullMarked;
