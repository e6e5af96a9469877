package socketlab.check.stage3;

import socketlab.protocol.ChatText;

/**
 * Something a user said.
 *
 * @param speaker the speaker's address
 * @param text what was said, without the line end; unique within its scenario
 */
record Line(String speaker, String text) {
    /** How everybody else sees it. */
    String shown() {
        return ChatText.message(speaker, text);
    }

    /** Whether a line that arrived must be this one, right or with a mistake. */
    boolean isMeantBy(String arrived) {
        return !text.isBlank() && arrived.contains(text);
    }
}
