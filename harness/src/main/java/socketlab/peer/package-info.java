/** The lab's own end of a TCP connection: users that join a server, and a server that a client joins. */
@NullMarked
package socketlab.peer;

import org.jspecify.annotations.NullMarked;
