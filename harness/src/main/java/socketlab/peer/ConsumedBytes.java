package socketlab.peer;

import java.util.OptionalLong;
import socketlab.platform.Platform;

/**
 * Whether a program has read all that was sent to it, as the kernel sees it.
 *
 * <p>The lab's own queue must be seen empty first and the program's queue after that: the two looks are at different
 * moments, and bytes on their way would be missed the other way round.
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

    /** Once it is so it stays so, and nobody looks again: one look costs some milliseconds. */
    boolean areAll() {
        delivered = delivered || Platform.current().unsent(ours, theirs).orElse(1) == 0;
        all = all || delivered && isRead();
        return all;
    }

    /** A connection that the program has closed is no longer there, and has no bytes to read. */
    private boolean isRead() {
        OptionalLong unread = Platform.current().unread(theirs, ours);
        return unread.isEmpty() || unread.getAsLong() == 0;
    }
}
