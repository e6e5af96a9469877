/** Whose submissions are alike: what a program that compares them is given to read. */
@NullMarked
package socketlab.similarity;

import org.jspecify.annotations.NullMarked;
