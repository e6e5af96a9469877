/** Programs under test as real processes: start, keyboard, output, signals, the end of the whole tree. */
@NullMarked
package socketlab.process;

import org.jspecify.annotations.NullMarked;
