package socketlab.stage3;

import java.io.IOException;

/**
 * Everyone in the chat, and the server's screen. Each join, line and leave is queued for all of them before the next
 * one comes, so all see the same order.
 */
final class Room {
    /**
     * Lets a newcomer in.
     *
     * <p>In: a user who is not in the room yet.
     *
     * <p>Out: the greeting for the newcomer, the notice for everyone else and the screen.
     */
    void join(User newcomer) {
        // TODO 3: let newcomers in. What is the number of users, before or after? The words are in Notices.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /**
     * Passes a line on.
     *
     * <p>In: a line without its line end, and the user it is from.
     *
     * <p>Out: the message for everyone else and the screen. A blank line is not a message.
     */
    void say(User speaker, byte[] text) {
        // TODO 6: pass lines on. Who gets it, and who does not? The words are in Notices.
        throw new UnsupportedOperationException("TODO 6: pass lines on");
    }

    /**
     * Settles what a round has brought.
     *
     * <p>Out: those who are gone are removed and announced; what is queued is written, in one piece for each user; and
     * each user's interest set is right for the next round.
     *
     * <p>Ends: at once, when nobody in the room is marked as gone.
     */
    void settle() throws IOException {
        // TODO 4: queue and write. Write for every user, then set each interest set. Writing may show that somebody
        //         is gone: removeGone comes with TODO 7, until then leave it out.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /**
     * Removes everyone who is marked as gone.
     *
     * <p>Out: their connections are closed; and for each of them, one after the other, the notice for everyone who is
     * left and the screen.
     */
    void removeGone() {
        // TODO 7: let users leave. Announcing one leave may touch users who are gone as well. Read docs/select.md on
        //         why writing is the hard half.
        throw new UnsupportedOperationException("TODO 7: let users leave");
    }

    /** Whether a user's queue is full, so that time alone may bring the next change. */
    boolean isCrowded() {
        // TODO 4: queue and write. You may return false at first.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /** Whether so much was queued in this round that the rest had better wait for the next. */
    boolean hasHeardEnough() {
        // TODO 6: pass lines on. You may return false at first. Then think of 200 users who all send as fast as they
        //         can.
        throw new UnsupportedOperationException("TODO 6: pass lines on");
    }

    /** Closes every connection. */
    void close() {
        // TODO 8: end on Ctrl+C. Everyone who is in the room.
        throw new UnsupportedOperationException("TODO 8: end on Ctrl+C");
    }
}
