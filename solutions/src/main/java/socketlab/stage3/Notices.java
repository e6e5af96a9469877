package socketlab.stage3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The wording of all lines, as bytes: text in UTF-8, and what users wrote as they wrote it. */
final class Notices {
    private Notices() {}

    /** {@code > Connected to the chat server (K users online)} and a line end: the first line of every newcomer. */
    static byte[] greeting(int users) {
        return line("> Connected to the chat server " + online(users));
    }

    /** {@code > New user NAME entered (K users online)} and a line end. */
    static byte[] joined(String name, int users) {
        return line("> New user " + name + " entered " + online(users));
    }

    /** {@code < The user NAME left (K users online)} and a line end; K are those who are left. */
    static byte[] left(String name, int users) {
        return line("< The user " + name + " left " + online(users));
    }

    /** {@code [NAME] text} and a line end, the text unchanged, byte for byte. */
    static byte[] message(String name, byte[] text) {
        // 6. The text is never decoded: that is faster, and a text that is not UTF-8 does no harm. Nor does it become
        //    part of a format string: somebody is going to write "100 %".
        return join("[" + name + "] ", text, "\n");
    }

    /** A typed line as it goes to the server: the text and a line end. */
    static byte[] typed(byte[] text) {
        return join("", text, "\n");
    }

    /** A typed line as its own user sees it: {@code [You] text}, without a line end. */
    static byte[] own(byte[] text) {
        // 10. The server does not send a line back to its sender, so the client has to show it.
        return join("[You] ", text, "");
    }

    private static String online(int users) {
        // 3. "0 user", "1 user", "2 users": the protocol's grammar, not that of English.
        return "(" + users + (users < 2 ? " user" : " users") + " online)";
    }

    private static byte[] line(String text) {
        // Not the system's own line end: the protocol's is \n everywhere.
        return (text + "\n").getBytes(UTF_8);
    }

    private static byte[] join(String before, byte[] text, String after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(UTF_8));
        joined.writeBytes(text);
        joined.writeBytes(after.getBytes(UTF_8));
        return joined.toByteArray();
    }
}
