package socketlab.servers.fast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Everyone in the chat, and the server's screen. What happens is added to the round, so there is one order of events. */
final class Room {
    private static final int LEAST_BACKLOG = 2 * 1024 * 1024;
    private static final int MOST_BACKLOG = 24 * 1024 * 1024;
    private static final int ALL_BACKLOGS = 96 * 1024 * 1024;

    private final List<User> users = new ArrayList<>();
    private final Round round = new Round();
    private final FileChannel screen = new FileOutputStream(FileDescriptor.out).getChannel();
    private int mostBacklog = MOST_BACKLOG;
    private boolean crowded;

    boolean isEmpty() {
        return users.isEmpty();
    }

    /** Whether somebody has so much waiting that nobody may speak, and time alone may bring the next change. */
    boolean isCrowded() {
        return crowded;
    }

    void join(User newcomer) {
        users.add(newcomer);
        round.add(line("> New user " + newcomer.name() + " entered " + online()));
        newcomer.enter(line("> Connected to the chat server " + online()), round.end());
        newcomer.setMaySpeak(!crowded);
    }

    /** Hears a user who is ready; in a round that is full already, the user stays ready and is heard in the next. */
    void hear(User user) {
        if (!round.hasHeardEnough()) {
            user.read(round);
        }
    }

    /** Announces who is gone, and writes the round for everyone. To write may show that more are gone, hence the loop. */
    void settle() {
        boolean isSomebodyGone;
        do {
            removeGone();
            show(round.since(round.start(), 0, 0)[0]);
            isSomebodyGone = writeToAll();
            round.begin();
        } while (isSomebodyGone);
        regulate();
    }

    private void removeGone() {
        for (Iterator<User> all = users.iterator(); all.hasNext() && round.hasRoomForANotice(); ) {
            User user = all.next();
            if (user.isGone()) {
                all.remove();
                user.close();
                round.add(line("< The user " + user.name() + " left " + online()));
            }
        }
    }

    private boolean writeToAll() {
        boolean isSomebodyGone = false;
        for (User user : users) {
            user.catchUp(round, mostBacklog);
            isSomebodyGone |= user.isGone();
        }
        return isSomebodyGone;
    }

    /**
     * Bounds what waits. The more users are behind, the less each may have waiting, so that all of it together is bounded,
     * too. While one has more, nobody may speak, until it has shrunk or its user is dropped: half a second at most for one who
     * does not read.
     */
    private void regulate() {
        int behind = 0;
        int longest = 0;
        for (User user : users) {
            behind += user.waiting() > 0 ? 1 : 0;
            longest = Math.max(longest, user.waiting());
        }
        mostBacklog = Math.min(MOST_BACKLOG, Math.max(LEAST_BACKLOG, ALL_BACKLOGS / Math.max(1, behind)));
        boolean wasCrowded = crowded;
        crowded = longest > mostBacklog;
        if (crowded != wasCrowded) {
            users.forEach(user -> user.setMaySpeak(!crowded));
        }
    }

    void show(String text) {
        show(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    private void show(ByteBuffer lines) {
        try {
            while (lines.hasRemaining()) {
                screen.write(lines);
            }
        } catch (IOException e) {
            // Nobody looks at the screen any more. The users still talk.
        }
    }

    void close() {
        users.forEach(User::close);
    }

    private String online() {
        return "(" + users.size() + (users.size() < 2 ? " user" : " users") + " online)";
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(UTF_8);
    }
}
