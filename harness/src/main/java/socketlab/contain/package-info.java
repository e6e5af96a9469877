/** How a stranger's program is kept from everything but its check: the words that are put before its command. */
@NullMarked
package socketlab.contain;

import org.jspecify.annotations.NullMarked;
