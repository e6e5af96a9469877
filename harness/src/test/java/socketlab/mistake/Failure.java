package socketlab.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;

/** Evidence for tests, told as it would come about. */
final class Failure {
    private final String check;
    private final List<TrailEvent> trail = new ArrayList<>();
    private String message = "Expected something after something.";
    private @Nullable String expected;
    private @Nullable Seen actual;
    private String output = "";
    private String errors = "";
    private OptionalInt exitStatus = OptionalInt.empty();
    private List<String> stacks = List.of();
    private Code code = Code.UNKNOWN;

    private Failure(String check) {
        this.check = check;
    }

    static Failure of(String check) {
        return new Failure(check);
    }

    Failure sentence(String text) {
        message = text;
        return this;
    }

    Failure expected(String text) {
        expected = text;
        return this;
    }

    Failure came(String text) {
        actual = Seen.text(text);
        return this;
    }

    Failure saw(String words) {
        actual = Seen.words(words);
        return this;
    }

    Failure happened(String who, String event) {
        trail.add(new TrailEvent(trail.size(), who, event));
        return this;
    }

    Failure printed(String text) {
        output = text;
        return this;
    }

    Failure complained(String text) {
        errors = text;
        return this;
    }

    Failure endedWith(int status) {
        exitStatus = OptionalInt.of(status);
        return this;
    }

    Failure threadIn(String stack) {
        stacks = List.of(stack);
        return this;
    }

    Failure uses(String... names) {
        code = new Code(Map.of("Main.class", Set.of(names)));
        return this;
    }

    Evidence evidence() {
        return new Evidence(check, message, expected, actual, trail, output, errors, exitStatus, stacks, 0, code);
    }

    boolean shows(Clue clue) {
        return clue.test(evidence());
    }

    /** The id of the mistake that is named; empty when none is. */
    String cause() {
        return Mistakes.behind(evidence()).map(Mistake::id).orElse("");
    }
}
