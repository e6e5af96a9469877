package socketlab.check.actor;

import java.util.Optional;
import socketlab.transcript.Seen;
import socketlab.transcript.StreamEnd;
import socketlab.transcript.Visible;

/** The words for what did not come. */
public final class Nothing {
    private Nothing() {}

    /** A text that came without the line end that would make it a line. */
    public static Seen unfinished(String text) {
        return Seen.words("no line end after " + Visible.quote(text));
    }

    public static Seen because(Optional<StreamEnd> end, boolean programEnded) {
        if (programEnded) {
            return Seen.words("nothing: the program has ended");
        }
        return end.map(how -> Seen.words("nothing but " + how.words())).orElse(Seen.words("nothing"));
    }
}
