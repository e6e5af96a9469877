package socketlab.servers.threads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;

/** Somebody in the chat: a connection, a thread that listens to it, and a mailbox with a thread that empties it. */
final class Guest {
    private static final int LONGEST_LINE = 200_000;
    private static final int PIECE = 8 * 1024;
    private static final int SEND_BUFFER = 64 * 1024;

    private final Socket socket;
    private final Floor floor;
    private final String name;
    private final Mailbox mailbox = new Mailbox();
    private final ByteArrayOutputStream unsaid = new ByteArrayOutputStream();

    Guest(Socket socket, Floor floor) {
        this.socket = socket;
        this.floor = floor;
        this.name = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The life of a guest, from the first to the last line. */
    void listen() {
        // Greeted by this thread and not by the one that accepts: whoever waits for the floor keeps nobody at the door.
        floor.enter(this);
        try {
            // Each write is a batch already, so the kernel need not wait for more.
            socket.setTcpNoDelay(true);
            // A small buffer in the kernel, so that a slow guest's mailbox moves often: it is how one sees them read.
            socket.setSendBufferSize(SEND_BUFFER);
            new Thread(this::deliver, "postman of " + name).start();
            hearOut(socket.getInputStream());
        } catch (IOException e) {
            // The connection broke, or the postman has closed it: a leave like any other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            floor.leave(this);
        }
    }

    private void deliver() {
        try {
            mailbox.emptyInto(socket.getOutputStream());
        } catch (IOException e) {
            floor.leave(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Cuts bytes into lines, and says together what one read has brought: the lock is taken once for it, and each of the
     * others' postmen is woken once. What follows the last line end is a line, too.
     */
    private void hearOut(InputStream in) throws IOException, InterruptedException {
        byte[] piece = new byte[PIECE];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            for (int i = 0; i < n; i++) {
                if (piece[i] == '\n') {
                    utter(line.toByteArray());
                    line.reset();
                } else {
                    line.write(piece[i]);
                }
            }
            speak();
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
        }
        utter(line.toByteArray());
        speak();
    }

    private void utter(byte[] line) {
        byte[] text = line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
        if (text.length == 0) {
            return;
        }
        // Bytes to bytes, never decoded: faster, and a text that is not UTF-8 does no harm.
        unsaid.writeBytes(("[" + name + "] ").getBytes(UTF_8));
        unsaid.writeBytes(text);
        unsaid.write('\n');
    }

    private void speak() throws InterruptedException {
        if (unsaid.size() > 0) {
            floor.say(this, unsaid.toByteArray());
            unsaid.reset();
        }
    }

    /** Both threads of the guest may be waiting for the network: closing the socket ends their wait with an exception. */
    void hangUp() {
        mailbox.close();
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to lose: the guest is gone either way.
        }
    }
}
