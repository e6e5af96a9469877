package socketlab.check.stage3;

import java.util.ArrayList;
import java.util.List;

/** The lines that a user pumps: a kilobyte each, numbered, so that a gap or a change of order shows. */
final class Pumped {
    /** Bytes of one line with its line end. */
    static final int LENGTH = 1_024;

    private static final String FILL = "abcdefghijklmnopqrstuvwxyz-".repeat(LENGTH / 27 + 1);

    private Pumped() {}

    static String text(int number) {
        return (String.format("%06d ", number) + FILL).substring(0, LENGTH - 1);
    }

    /** How the others see all that this user has pumped. */
    static List<String> shown(ChatUser speaker) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < speaker.pumped(); i++) {
            lines.add(speaker.line(text(i)).shown());
        }
        return lines;
    }
}
