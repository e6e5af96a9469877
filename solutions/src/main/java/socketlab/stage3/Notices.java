package socketlab.stage3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The lines that the server sends: as bytes in UTF-8, each with its line end. */
final class Notices {
    private Notices() {}

    /** {@code > Connected to the chat server (K users online)}: the first line of every newcomer. */
    static byte[] greeting(int users) {
        // 3. The newcomer counts: the first one reads "1 user".
        return line("> Connected to the chat server " + online(users));
    }

    /** {@code > New user NAME entered (K users online)}. */
    static byte[] joined(String name, int users) {
        return line("> New user " + name + " entered " + online(users));
    }

    /** {@code < The user NAME left (K users online)}, with those who are left. */
    static byte[] left(String name, int users) {
        return line("< The user " + name + " left " + online(users));
    }

    /** {@code [NAME] text}, the text unchanged, byte for byte. */
    static byte[] message(String name, byte[] text) {
        // The text is never decoded: that is faster, and a text that is not UTF-8 does no harm. A format string such
        // as "[%s] %s" around it is fine; the text *in* a format string is not: somebody will write "100 %".
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("[" + name + "] ").getBytes(UTF_8));
        message.writeBytes(text);
        message.write('\n');
        return message.toByteArray();
    }

    private static String online(int users) {
        return "(" + users + (users < 2 ? " user" : " users") + " online)";
    }

    private static byte[] line(String text) {
        // Never String.format("%n"): the line end of the protocol is \n, whatever the system's own is.
        return (text + "\n").getBytes(UTF_8);
    }
}
