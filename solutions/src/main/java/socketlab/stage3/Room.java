package socketlab.stage3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everyone who is in the chat, and the server's screen. Joins, lines and leaves come in one order, because one thread
 * calls these methods one after the other; each call queues its line for everybody before the next one begins.
 */
final class Room {
    private final List<User> users = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    /** Greets the newcomer, and tells everyone else and the screen. */
    void join(User newcomer) {
        // 3. First count, then tell: K is the number of users after the event.
        users.add(newcomer);
        newcomer.send(Notices.greeting(users.size()));
        tellOthers(newcomer, Notices.joined(newcomer.name(), users.size()));
    }

    /** Passes a user's line on to everyone else and the screen. A blank line is not a message. */
    void say(User speaker, byte[] text) {
        // 6. Blank is empty, and nothing else: a line of spaces is a message.
        if (text.length > 0) {
            tellOthers(speaker, Notices.message(speaker.name(), text));
        }
    }

    /** Ends a round: removes and announces those who are gone, then writes what is queued, each user's in one piece. */
    void settle() throws IOException {
        // 7. To write may find out that someone is gone, and to announce that is to write again. Each time at least
        // one user is removed, so it ends.
        do {
            removeTheGone();
            flush();
        } while (users.stream().anyMatch(User::isGone));
        // While somebody's queue is full nobody may speak: then what they send waits in the kernel, and in the end
        // with whoever writes too fast. It lasts until the full queue has shrunk or its user was dropped. Dropping
        // at once is the rejected alternative; it hits readers too. Production bounds the sum of all queues as well.
        boolean maySpeak = !isCrowded();
        users.forEach(user -> user.await(maySpeak));
    }

    /** Whether somebody's queue is full. */
    boolean isCrowded() {
        return users.stream().anyMatch(User::isFull);
    }

    /** Closes every connection. */
    void close() {
        users.forEach(User::close);
    }

    private void tellOthers(User subject, byte[] line) {
        screen.writeBytes(line);
        for (User user : users) {
            if (user != subject) {
                user.send(line);
            }
        }
    }

    private void removeTheGone() {
        // 7. Nobody is removed while a line is passed on: that would change the list under the loop, and put the
        // notice of one user's leaving into the middle of another's line. Each leave is an event with its own count.
        for (User leaver : users.stream().filter(User::isGone).toList()) {
            users.remove(leaver);
            leaver.close();
            tellOthers(leaver, Notices.left(leaver.name(), users.size()));
        }
    }

    private void flush() throws IOException {
        // The screen is one more listener with a queue. PrintStream.write passes bytes on as they are; print would
        // encode them for the system's locale.
        screen.writeTo(System.out);
        System.out.flush();
        screen.reset();
        users.forEach(User::flush);
    }
}
