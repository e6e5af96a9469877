/** From a directory or a command line to verdicts: finding, compiling and playing the checks. */
@NullMarked
package socketlab.grade;

import org.jspecify.annotations.NullMarked;
