package socketlab.mistake;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;

/**
 * What is known about one failure, for whoever looks for the mistake behind it. Everything in it was said by the
 * program or done by the lab; nothing is guessed.
 *
 * @param check the id of the check that failed
 * @param message the failure's sentence
 * @param expected the text that should have come, when there is one
 * @param actual what came instead, when there is something to compare
 * @param output the last lines that the program printed to standard output
 * @param errors the last lines that it printed to standard error
 * @param exitStatus with which it had ended when the check failed; empty while it runs
 * @param stacks for a Java program that still runs: its own threads at that moment, one text for each
 * @param unfinished how many bytes have been sent to it behind the last line end
 * @param code what the class files of the program refer to
 */
public record Evidence(
        String check,
        String message,
        @Nullable String expected,
        @Nullable Seen actual,
        List<TrailEvent> trail,
        String output,
        String errors,
        OptionalInt exitStatus,
        List<String> stacks,
        int unfinished,
        Code code) {
    private static final Pattern LISTENER =
            Pattern.compile("^Expected (?:the connection of )?(.+?) (?:not )?to (?:receive|print|be|have|close)\\b");

    public Evidence {
        trail = List.copyOf(trail);
        stacks = List.copyOf(stacks);
    }

    /** The last part of the check's id: {@code joins-pieces}. */
    String checkName() {
        return check.substring(check.lastIndexOf('.') + 1);
    }

    /** The text that should have come; empty when there is none. */
    String wanted() {
        return Objects.requireNonNullElse(expected, "");
    }

    /** What a program wrote instead; empty when it wrote nothing to compare. */
    String came() {
        return actual != null && actual.isText() ? actual.text() : "";
    }

    /** What the lab says of what came, in its own words; empty when it shows a text. */
    String words() {
        return actual == null || actual.isText() ? "" : actual.text();
    }

    /** Who should have received or printed something, as the trail names them. */
    String listener() {
        Matcher matcher = LISTENER.matcher(message);
        String who = matcher.find() ? matcher.group(1) : "";
        return who.equals("the server") || who.equals("the client") ? who.substring(4) : who;
    }

    /** The trail as what was said and done, in quotes as it is shown. */
    Story story() {
        return new Story(trail);
    }
}
