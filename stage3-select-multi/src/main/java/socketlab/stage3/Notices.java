package socketlab.stage3;

/** The wording of all lines, as bytes: text in UTF-8, and what users wrote as they wrote it. */
final class Notices {
    private Notices() {}

    /** {@code > Connected to the chat server (K users online)} and a line end: the first line of every newcomer. */
    static byte[] greeting(int users) {
        // TODO 3: let newcomers in. The rule for the word is in docs/protocol.md under Count.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /** {@code > New user NAME entered (K users online)} and a line end. */
    static byte[] joined(String name, int users) {
        // TODO 3: let newcomers in. Mind the line end.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /** {@code < The user NAME left (K users online)} and a line end; K are those who are left. */
    static byte[] left(String name, int users) {
        // TODO 3: let newcomers in. Mind the line end.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /** {@code [NAME] text} and a line end, the text unchanged, byte for byte. */
    static byte[] message(String name, byte[] text) {
        // TODO 6: pass lines on. The text is bytes. It need not be valid UTF-8, and it may hold any character that a
        //         format string knows.
        throw new UnsupportedOperationException("TODO 6: pass lines on");
    }

    /** A typed line as it goes to the server: the text and a line end. */
    static byte[] typed(byte[] text) {
        // TODO 10: send what is typed. Mind the line end.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /** A typed line as its own user sees it: {@code [You] text}, without a line end. */
    static byte[] own(byte[] text) {
        // TODO 10: send what is typed. The terminal adds the line end.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }
}
