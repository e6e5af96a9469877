package socketlab.servers.threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** What waits to be sent to one guest. To put something in never takes long, whatever the guest does. */
final class Mailbox {
    private static final int MAY_BE_SHOWN_OUT = 2 << 20;
    private static final int FULL = 16 << 20;
    private static final int BATCH = 64 * 1024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final Deque<byte[]> lines = new ArrayDeque<>();
    private int unsent;
    private long lastMoved;
    private boolean closed;

    synchronized void put(byte[] line) {
        if (unsent == 0) {
            lastMoved = System.nanoTime();
        }
        lines.add(line);
        unsent += line.length;
        notifyAll();
    }

    /** The guest's own thread: sends as fast as the guest reads, and until the mailbox is closed. */
    void emptyInto(OutputStream out) throws IOException, InterruptedException {
        for (byte[] batch = take(); batch != null; batch = take()) {
            out.write(batch);
            sent(batch.length);
        }
    }

    /** All that has come meanwhile goes out in one write: while there is little to do this is one line. */
    private synchronized byte[] take() throws InterruptedException {
        while (lines.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        while (!lines.isEmpty() && batch.size() < BATCH) {
            batch.writeBytes(lines.remove());
        }
        return batch.toByteArray();
    }

    private synchronized void sent(int bytes) {
        unsent -= bytes;
        lastMoved = System.nanoTime();
    }

    synchronized boolean isFull() {
        return unsent > FULL;
    }

    /** Much is waiting, and for seconds the guest has taken nothing. */
    synchronized boolean isAbandoned() {
        return unsent > MAY_BE_SHOWN_OUT && System.nanoTime() - lastMoved > PATIENCE;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
