/** From what an instructor names to the hand-ins of a class, and each of them unpacked: nothing that students packed is trusted. */
@NullMarked
package socketlab.intake;

import org.jspecify.annotations.NullMarked;
