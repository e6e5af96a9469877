package socketlab.servers.threads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who has the floor may speak. One lock: whoever holds it puts an event into every mailbox and onto the screen before
 * the next event can happen. Nobody waits for the network while holding it.
 */
final class Floor {
    private static final long LOOK_AGAIN_MILLIS = 20;

    // Not a fair lock, which would hand itself from thread to thread each time: nobody holds this one for long.
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition lessCrowded = turn.newCondition();
    private final Condition somebodyLeft = turn.newCondition();
    private final Set<Guest> guests = new LinkedHashSet<>();
    private final PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    void enter(Guest guest) {
        turn.lock();
        try {
            guests.add(guest);
            guest.mailbox().put(bytes("> Connected to the chat server (" + online() + ")"));
            tellAllBut(guest, bytes("> New user " + guest + " entered (" + online() + ")"));
        } finally {
            turn.unlock();
        }
    }

    void say(Guest speaker, byte[] line) throws InterruptedException {
        turn.lock();
        try {
            makeRoom();
            // Between the reading of this line and now the speaker may have been shown out.
            if (guests.contains(speaker)) {
                tellAllBut(speaker, line);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Both of a guest's threads may find that the guest has gone; only the first one finds the guest on the list. */
    void leave(Guest guest) {
        turn.lock();
        try {
            if (guests.remove(guest)) {
                guest.hangUp();
                somebodyLeft.signal();
                tellAllBut(guest, bytes("< The user " + guest + " left (" + online() + ")"));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Returns when a guest has left, and after so long at the latest. */
    void awaitALeave(long millis) throws InterruptedException {
        turn.lock();
        try {
            somebodyLeft.await(millis, TimeUnit.MILLISECONDS);
        } finally {
            turn.unlock();
        }
    }

    void show(String line) {
        write(bytes(line));
    }

    /** Runs on Ctrl+C. */
    void closeForGood() {
        show("exit");
        turn.lock();
        try {
            guests.forEach(Guest::hangUp);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Shows out whoever has stopped reading; and as long as somebody who does read has a full mailbox, the speaker
     * waits and lets others have the lock. The deliveries do not need the lock, so they go on.
     */
    private void makeRoom() throws InterruptedException {
        showOutTheAbandoned();
        while (guests.stream().anyMatch(guest -> guest.mailbox().isFull())) {
            lessCrowded.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            showOutTheAbandoned();
        }
    }

    private void showOutTheAbandoned() {
        for (Guest guest : List.copyOf(guests)) {
            if (guest.mailbox().isAbandoned()) {
                leave(guest);
            }
        }
    }

    private void tellAllBut(Guest subject, byte[] line) {
        write(line);
        for (Guest guest : guests) {
            if (guest != subject) {
                guest.mailbox().put(line);
            }
        }
    }

    private void write(byte[] line) {
        screen.write(line, 0, line.length);
        screen.flush();
    }

    private String online() {
        return guests.size() + (guests.size() < 2 ? " user" : " users") + " online";
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(UTF_8);
    }
}
