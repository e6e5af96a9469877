package socketlab.stage3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Everyone in the chat, and the server's screen. */
final class Room {
    private static final long ENOUGH_FOR_A_ROUND = 16 * 1024 * 1024;

    private final List<User> users = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private long queuedInRound;

    void join(User newcomer) {
        // 3. First count, then tell: K is the number of users after the event. The greeting comes before all else.
        users.add(newcomer);
        newcomer.send(Notices.greeting(users.size()));
        tellOthers(newcomer, Notices.joined(newcomer.name(), users.size()));
    }

    void say(User speaker, byte[] text) {
        // 6. Blank means empty and nothing else: a line of spaces is a message.
        if (text.length > 0) {
            tellOthers(speaker, Notices.message(speaker.name(), text));
        }
    }

    boolean hasHeardEnough() {
        // 6. A line of one byte is queued for each of 200 users, with a name in front: a thousand times what was read.
        return queuedInRound > ENOUGH_FOR_A_ROUND;
    }

    boolean isCrowded() {
        return users.stream().anyMatch(User::isFull);
    }

    void settle() throws IOException {
        // 4. To write may show that somebody is gone, and to announce that means to write again. Each turn of this
        //    loop removes at least one user, so it ends. While a queue is full nobody may speak: what they send stays
        //    in the kernel, and then with those who write too fast. TCP's own flow control is handed on.
        do {
            removeGone();
            flush();
        } while (users.stream().anyMatch(User::isGone));
        queuedInRound = 0;
        boolean maySpeak = !isCrowded();
        users.forEach(user -> user.setInterest(maySpeak));
    }

    void removeGone() {
        // 7. Mark and sweep: to remove users where they are found to be gone would change the list under the loop that
        //    passes on a line. Only here are users removed, so each leaves once and the count sinks once.
        for (User leaver : users.stream().filter(User::isGone).toList()) {
            users.remove(leaver);
            leaver.close();
            tellOthers(leaver, Notices.left(leaver.name(), users.size()));
        }
    }

    void close() {
        // 8. Nobody is told: to each of them the end of the stream says enough.
        users.forEach(User::close);
    }

    private void tellOthers(User subject, byte[] line) {
        // Queued for everyone before the next event comes, so all see the same order.
        queuedInRound += (long) line.length * users.size();
        screen.writeBytes(line);
        for (User user : users) {
            if (user != subject) {
                user.send(line);
            }
        }
    }

    private void flush() throws IOException {
        // Bytes: print would encode a text for the system's locale, which need not be UTF-8.
        screen.writeTo(System.out);
        System.out.flush();
        screen.reset();
        users.forEach(User::flush);
    }
}
