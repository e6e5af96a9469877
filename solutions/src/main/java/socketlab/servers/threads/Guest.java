package socketlab.servers.threads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;

/** Somebody in the chat: a connection, a thread that listens to it, and a mailbox with a thread that empties it. */
final class Guest {
    private static final int LONGEST_LINE = 200_000;
    private static final int SEND_BUFFER = 64 * 1024;

    private final Socket socket;
    private final Floor floor;
    private final String name;
    private final Mailbox mailbox = new Mailbox();

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
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (byte[] text = nextLine(in); text != null; text = nextLine(in)) {
                utter(text);
            }
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

    private void utter(byte[] text) throws InterruptedException {
        if (text.length == 0) {
            return;
        }
        // Bytes to bytes, never decoded: faster, and a text that is not UTF-8 does no harm.
        ByteArrayOutputStream line = new ByteArrayOutputStream(text.length + 32);
        line.writeBytes(("[" + name + "] ").getBytes(UTF_8));
        line.writeBytes(text);
        line.write('\n');
        floor.say(this, line.toByteArray());
    }

    /** The next line without its end, or null when there is none; what follows the last line end is a line, too. */
    private static byte[] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
        }
        byte[] text = line.toByteArray();
        boolean isCrLf = b == '\n' && text.length > 0 && text[text.length - 1] == '\r';
        return isCrLf ? Arrays.copyOf(text, text.length - 1) : text;
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
