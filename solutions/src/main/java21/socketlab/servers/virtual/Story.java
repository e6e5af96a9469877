package socketlab.servers.virtual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What happened in the chat, in the one order of events. To tell something means to append it here; nobody is waited
 * for, since everybody reads the story at their own pace.
 */
final class Story {
    private static final long FAR_BEHIND = 16 << 20;

    // Before JDK 24 a virtual thread that waits inside synchronized keeps its carrier; with a Lock it never does.
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition goesOn = lock.newCondition();
    private final Set<Member> members = new LinkedHashSet<>();
    private Event last = new Event(new byte[0], null, 0);

    /** Takes a member in, and tells them where their part of the story begins, and with what greeting. */
    void join(Member member) {
        lock.lock();
        try {
            members.add(member);
            append(bytes("> New user " + member.name() + " entered (" + count() + ")"), member);
            member.begin(bytes("> Connected to the chat server (" + count() + ")"), last);
        } finally {
            lock.unlock();
        }
    }

    /** Waits first, if somebody is so far behind that the story would fill the memory. */
    void say(Member member, byte[] line) throws InterruptedException {
        lock.lock();
        try {
            while (isSomebodyFarBehind()) {
                goesOn.await(10, TimeUnit.MILLISECONDS);
            }
            if (members.contains(member)) {
                append(line, member);
            }
        } finally {
            lock.unlock();
        }
    }

    void leave(Member member) {
        lock.lock();
        try {
            if (members.remove(member)) {
                member.close();
                append(bytes("< The user " + member.name() + " left (" + count() + ")"), member);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What happened after this event; waits until something does. */
    Event after(Event event) throws InterruptedException {
        if (event.next != null) {
            return event.next;
        }
        lock.lock();
        try {
            while (event.next == null) {
                goesOn.await();
            }
            return event.next;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something happens, perhaps a leave, but no longer than this. */
    void awaitNews(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            goesOn.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }

    /** For the screen, which sees the story from its beginning: called before anybody has joined. */
    Event beginning() {
        return last;
    }

    /** Who does not read at all may go; for who reads slowly the others have to wait. */
    private boolean isSomebodyFarBehind() {
        for (Member member : List.copyOf(members)) {
            if (member.isBehind(last) > FAR_BEHIND && member.hasStoppedReading()) {
                leave(member);
            }
        }
        return members.stream().anyMatch(member -> member.isBehind(last) > FAR_BEHIND);
    }

    private void append(byte[] line, Member about) {
        Event event = new Event(line, about.name(), last.writtenBefore + line.length);
        last.next = event;
        last = event;
        goesOn.signalAll();
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(UTF_8);
    }

    private String count() {
        return members.size() >= 2 ? members.size() + " users online" : members.size() + " user online";
    }
}
