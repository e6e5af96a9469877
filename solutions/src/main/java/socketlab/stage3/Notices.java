package socketlab.stage3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The lines that the server sends: as bytes in UTF-8, each with its line end. */
final class Notices {
    private Notices() {}

    /** {@code > Connected to the chat server (K users online)}: the first line of every newcomer. */
    static byte[] greeting(int users) {
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
        // 6. The text is never decoded: that is faster, and a text that is not UTF-8 does no harm. Nor does it become
        //    part of a format string: somebody is going to write "100 %".
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("[" + name + "] ").getBytes(UTF_8));
        message.writeBytes(text);
        message.write('\n');
        return message.toByteArray();
    }

    private static String online(int users) {
        // 3. The rule of the protocol, not of English: "0 user", "1 user", "2 users".
        return "(" + users + (users < 2 ? " user" : " users") + " online)";
    }

    private static byte[] line(String text) {
        // Not the system's own line end: the protocol's is \n everywhere.
        return (text + "\n").getBytes(UTF_8);
    }
}
