import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One client after another, in turns with the keyboard. Nothing is looked at before its turn, the keyboard's end neither. */
public final class LateEnd {
    private static final InputStream KEYBOARD = new BufferedInputStream(System.in);
    private static boolean keyboardHasEnded;

    /** A line was needed from the keyboard after its end. */
    private static boolean aLineIsMissing;

    public static void main(String[] arguments) {
        int port = arguments.length == 1 ? portIn(arguments[0]) : -1;
        if (port < 0) {
            System.err.println("usage: LateEnd PORT");
            System.exit(2);
        }
        try (ServerSocket door = new ServerSocket(port)) {
            while (!aLineIsMissing) {
                try (Socket client = door.accept()) {
                    talkTo(client);
                } catch (IOException broken) {
                    System.err.println("the talk broke off: " + broken.getMessage());
                }
            }
        } catch (IOException taken) {
            System.err.println("cannot listen on port " + port + ": " + taken.getMessage());
            System.exit(1);
        }
    }

    private static int portIn(String word) {
        try {
            int port = Integer.parseInt(word);
            return port > 0 && port < 65_536 ? port : -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private static void talkTo(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (byte[] heard = line(in); heard != null; heard = line(in)) {
            System.out.write(heard);
            System.out.write('\n');
            System.out.flush();
            if (keyboardHasEnded) {
                aLineIsMissing = true;
                return;
            }
            byte[] typed = line(KEYBOARD);
            if (typed == null) {
                keyboardHasEnded = true;
                return;
            }
            if (new String(typed, StandardCharsets.ISO_8859_1).equals("EXIT")) {
                return;
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.write(typed);
            answer.write('\n');
            client.getOutputStream().write(answer.toByteArray());
        }
    }

    /** A line without its end, or null where there is none; half a line at the end is none. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.write(next);
        }
        byte[] all = line.toByteArray();
        boolean carriageReturn = all.length > 0 && all[all.length - 1] == '\r';
        return carriageReturn ? java.util.Arrays.copyOf(all, all.length - 1) : all;
    }
}
