/** The rules of docs/protocol.md and the exact texts on the wire, in one place. */
@NullMarked
package socketlab.protocol;

import org.jspecify.annotations.NullMarked;
