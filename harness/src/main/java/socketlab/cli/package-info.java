/** The command line: the only package that prints or exits. */
@NullMarked
package socketlab.cli;

import org.jspecify.annotations.NullMarked;
