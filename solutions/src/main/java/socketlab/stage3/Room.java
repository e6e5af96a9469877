package socketlab.stage3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everyone in the chat, and the server's screen. Each join, line and leave is queued for all of them before the next
 * one comes, so all see the same order.
 */
final class Room {
    private static final long ENOUGH_FOR_A_ROUND = 16 * 1024 * 1024;

    private final List<User> users = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private long queuedInRound;

    /**
     * Lets a newcomer in.
     *
     * <p>In: a user who is not in the room yet.
     *
     * <p>Out: the greeting for the newcomer, the notice for everyone else and the screen.
     */
    void join(User newcomer) {
        // 3. First count, then tell: K is the number of users after the event. The greeting is queued first, so nothing
        //    can come before it.
        users.add(newcomer);
        newcomer.send(Notices.greeting(users.size()));
        tellOthers(newcomer, Notices.joined(newcomer.name(), users.size()));
    }

    /**
     * Passes a line on.
     *
     * <p>In: a line without its line end, and the user it is from.
     *
     * <p>Out: the message for everyone else and the screen. A blank line is not a message.
     */
    void say(User speaker, byte[] text) {
        // 6. Blank means empty and nothing else: a line of spaces is a message.
        if (text.length > 0) {
            tellOthers(speaker, Notices.message(speaker.name(), text));
        }
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
        // 4. To write may show that somebody is gone, and to announce that means to write again. Each turn of this loop
        //    removes at least one user, so it ends.
        do {
            removeGone();
            flush();
        } while (users.stream().anyMatch(User::isGone));
        // While a queue is full nobody may speak. What they send waits in the kernel, and then with those who write too
        // fast: TCP's own flow control, handed on. It lasts until the queue has shrunk or its user is dropped,
        // half a second at most for one who does not read. Production would bound the sum of all queues, too.
        queuedInRound = 0;
        boolean maySpeak = !isCrowded();
        users.forEach(user -> user.setInterest(maySpeak));
    }

    /**
     * Removes everyone who is marked as gone.
     *
     * <p>Out: their connections are closed; and for each of them, one after the other, the notice for everyone who is
     * left and the screen.
     */
    void removeGone() {
        // 7. Mark and sweep. To remove a user at the spot where they are found to be gone would change the list under
        //    the loop that passes on a line, and announce the leave to some before that line and to others after it.
        //    This is also the only place where users are removed, so each leaves once and the count sinks once.
        for (User leaver : users.stream().filter(User::isGone).toList()) {
            users.remove(leaver);
            leaver.close();
            tellOthers(leaver, Notices.left(leaver.name(), users.size()));
        }
    }

    /** Whether a user's queue is full, so that time alone may bring the next change. */
    boolean isCrowded() {
        return users.stream().anyMatch(User::isFull);
    }

    /** Whether so much was queued in this round that the rest had better wait for the next. */
    boolean hasHeardEnough() {
        // 6. A line of one byte is queued for each of 200 users, with a name in front. When many users send as fast as
        //    they can, a round without a bound would hold a thousand times what was read.
        return queuedInRound > ENOUGH_FOR_A_ROUND;
    }

    /** Closes every connection. */
    void close() {
        // 8. Nobody is told: to each of them the end of the stream says enough.
        users.forEach(User::close);
    }

    private void tellOthers(User subject, byte[] line) {
        queuedInRound += (long) line.length * users.size();
        screen.writeBytes(line);
        for (User user : users) {
            if (user != subject) {
                user.send(line);
            }
        }
    }

    private void flush() throws IOException {
        // The screen is one more listener with a queue. It is written as bytes: print would encode a text for the
        // system's locale, which need not be UTF-8.
        screen.writeTo(System.out);
        System.out.flush();
        screen.reset();
        users.forEach(User::flush);
    }
}
