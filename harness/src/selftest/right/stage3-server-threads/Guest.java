import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
        System.err.println("in: " + name);
        floor.enter(this);
        try {
            // A small buffer in the kernel, so that a slow guest's mailbox moves often: it is how one sees them read.
            socket.setSendBufferSize(SEND_BUFFER);
            new Thread(this::deliver, "postman of " + name).start();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (byte[] text = nextLine(in); text != null; text = nextLine(in)) {
                utter(text);
            }
        } catch (IOException e) {
            System.err.println("lost: " + name + ", because of: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            floor.leave(this);
        }
        System.err.println("out: " + name);
    }

    private void deliver() {
        try {
            mailbox.emptyInto(socket.getOutputStream());
        } catch (IOException e) {
            System.err.println("not delivered to " + name + ": " + e.getMessage());
            floor.leave(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void utter(byte[] text) throws InterruptedException {
        if (text.length == 0) {
            return;
        }
        try {
            String words = UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            System.err.println(text.length + " bytes from " + name);
            floor.say(this, ("[" + name + "] " + words + "\n").getBytes(UTF_8));
        } catch (CharacterCodingException e) {
            System.err.println("left out, not UTF-8: a line from " + name);
        }
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

    void hangUp() {
        mailbox.close();
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println("closing " + name + ": " + e.getMessage());
        }
    }

    /** With this option the close throws away what is still unsent, and ends with RST instead of FIN. */
    void hangUpWithReset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            System.err.println("no reset for " + name + ": " + e.getMessage());
        }
        hangUp();
    }
}
