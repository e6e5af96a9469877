package socketlab.peer;

import socketlab.platform.Platform;
import socketlab.platform.TcpRow;

/**
 * Whether a program has read all that was sent to it, from the kernel's table.
 *
 * <p>The lab's own queue must be seen empty first and the program's queue after that: the table is no snapshot, and
 * bytes on their way would be missed the other way round. Rows are in the order of their reading, so one look at the
 * table is enough when the lab's row comes first, as it does for a program with IPv6 sockets, such as Java's.
 */
final class ConsumedBytes {
    private final int ours;
    private final int theirs;
    private boolean delivered;
    private boolean all;

    /** Nothing more may be sent while this is asked. */
    ConsumedBytes(int ourPort, int theirPort) {
        this.ours = ourPort;
        this.theirs = theirPort;
    }

    /** Once it is so it stays so, and the table is not read again: one reading costs some milliseconds. */
    boolean areAll() {
        all = all || look();
        return all;
    }

    private boolean look() {
        boolean closed = true;
        for (TcpRow row : Platform.current().tcpTable()) {
            if (row.localPort() == ours && row.remotePort() == theirs) {
                delivered |= row.unsent() == 0;
            } else if (row.localPort() == theirs && row.remotePort() == ours) {
                closed = false;
                if (delivered && row.unread() == 0) {
                    return true;
                }
            }
        }
        // A connection that the program has closed has no row any more, and no bytes to read.
        return delivered && closed;
    }
}
