import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The visitors, and those among them who are on their way out. */
final class Lounge {
    private final List<Visitor> visitors = new ArrayList<>();
    private final Queue<Visitor> leavers = new ArrayDeque<>();
    private final Queue<Visitor> waiting = new ArrayDeque<>();
    private final PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private boolean crowded;

    void enter(Visitor visitor) {
        visitors.add(visitor);
        visitor.tell(UTF_8.encode("> Connected to the chat server (" + number() + " online)\n"));
        log("[info] " + visitor.name() + " has entered by the front door");
        announce(visitor, "> New user " + visitor.name() + " entered (" + number() + " online)");
    }

    void say(Visitor visitor, String text) {
        announce(visitor, "[" + visitor.name() + "] " + text);
    }

    /** Leaving takes place when nobody goes through the list of visitors; until then the leaver is passed over. */
    void isLeaving(Visitor visitor) {
        leavers.add(visitor);
    }

    /** The rest of the round. To announce a leave may show that somebody else has gone: then the queue grows. */
    void sayGoodbyes() {
        crowded = cannotAllKeepUp();
        for (Visitor leaver = leavers.poll(); leaver != null; leaver = leavers.poll()) {
            visitors.remove(leaver);
            waiting.remove(leaver);
            leaver.close();
            log("[info] " + leaver.name() + " left after " + leaver.linesSaid() + " lines");
            announce(leaver, "< The user " + leaver.name() + " left (" + number() + " online)");
        }
        if (!crowded) {
            waiting.forEach(Visitor::goOn);
            waiting.clear();
        }
    }

    /** Whether the round ended with speakers waiting for somebody who cannot keep up. */
    boolean isCrowded() {
        return crowded;
    }

    /** Everybody is asked, because who has stopped reading is found by the question, and becomes a leaver. */
    boolean cannotAllKeepUp() {
        boolean slow = false;
        for (Visitor visitor : visitors) {
            slow |= visitor.cannotKeepUp();
        }
        return slow;
    }

    void letWait(Visitor speaker) {
        waiting.add(speaker);
    }

    void log(String line) {
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        screen.write(bytes, 0, bytes.length);
        screen.flush();
    }

    private void announce(Visitor subject, String line) {
        log(line);
        ByteBuffer encoded = UTF_8.encode(line + "\n");
        for (Visitor visitor : visitors) {
            if (visitor != subject) {
                visitor.tell(encoded.duplicate()); // a position of its own, the same bytes
            }
        }
    }

    private String number() {
        return visitors.size() + (visitors.size() > 1 ? " users" : " user");
    }
}
