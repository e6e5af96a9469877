/** The marks of a class in the formats that other programs and people read, all made from one model. */
@NullMarked
package socketlab.export;

import org.jspecify.annotations.NullMarked;
