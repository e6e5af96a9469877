import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Everybody in the chat. The methods run on one thread, one after the other: that is the order of events. */
final class Members {
    private final ExecutorService room = Executors.newSingleThreadExecutor();
    private final Set<Member> all = new LinkedHashSet<>();
    private final Set<Member> behind = new LinkedHashSet<>();
    private final Set<Member> waiting = new LinkedHashSet<>();
    private final PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    void run(Runnable task) {
        room.execute(task);
    }

    void join(Member member) {
        all.add(member);
        member.write(Unpooled.wrappedBuffer(utf8("> Connected to the chat server (" + online() + ")\n")));
        tell(member, "> New user " + member + " entered (" + online() + ")");
        flush();
    }

    void leave(Member member) {
        if (all.remove(member)) {
            waiting.remove(member);
            isBehind(member, false);
            tell(member, "< The user " + member + " left (" + online() + ")");
            flush();
        }
    }

    /** The bytes of the text go into the message as they are. */
    void say(Member speaker, byte[] text) {
        tell(speaker, ByteBufUtil.getBytes(Unpooled.wrappedBuffer(utf8("[" + speaker + "] "), text, utf8("\n"))));
    }

    void flush() {
        all.forEach(member -> member.channel().flush());
    }

    void isBehind(Member member, boolean isBehind) {
        if (isBehind) {
            behind.add(member);
        } else if (behind.remove(member) && behind.isEmpty()) {
            List<Member> readers = List.copyOf(waiting);
            waiting.clear();
            readers.forEach(Member::read);
        }
    }

    void readWhenNobodyIsBehind(Member member) {
        if (behind.isEmpty()) {
            member.read();
        } else {
            waiting.add(member);
        }
    }

    void show(String line) {
        print(utf8(line + "\n"));
    }

    private void tell(Member subject, String line) {
        tell(subject, utf8(line + "\n"));
    }

    /** One copy of the line, outside the heap; each pipeline gets a view of it, and the last to write it frees it. */
    private void tell(Member subject, byte[] line) {
        print(line);
        ByteBuf shared = Unpooled.directBuffer(line.length).writeBytes(line);
        for (Member member : all) {
            if (member != subject) {
                member.write(shared.retainedDuplicate());
            }
        }
        shared.release();
    }

    private void print(byte[] line) {
        screen.write(line, 0, line.length);
        screen.flush();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private String online() {
        return all.size() + " user" + (all.size() < 2 ? "" : "s") + " online";
    }
}
