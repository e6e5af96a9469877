package socketlab.check.actor;

import java.util.Optional;
import socketlab.transcript.StreamEnd;

/** The words for what did not come. They stand in parentheses, so that no program's text can be taken for them. */
final class Nothing {
    static final String NO_LINE_END = " (and no line end)";

    private Nothing() {}

    static String because(Optional<StreamEnd> end, boolean programEnded) {
        if (programEnded) {
            return "(nothing: the program has ended)";
        }
        return end.map(how -> "(nothing but " + how.words() + ")").orElse("(nothing)");
    }
}
