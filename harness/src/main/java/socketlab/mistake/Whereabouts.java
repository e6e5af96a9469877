package socketlab.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import socketlab.transcript.Visible;

/**
 * Where a program was when a check failed, in words that its author can look up: the lines of its own code that its
 * threads are in, or how it ended.
 */
public final class Whereabouts {
    private static final int LAST_LINES = 3;
    private static final Pattern NAME = Pattern.compile("^\"(.+?)\" ");
    private static final Pattern FRAME =
            Pattern.compile("^\\s*at (?:[^/\\s(]+/)?([\\w.$]+)\\.([\\w$<>]+)\\((?:[\\w.]+@[^/]*/)?([^)]*)\\)");
    private static final Pattern FOREIGN = Pattern.compile("(?:java|javax|jdk|sun|com\\.sun)\\..*");

    private Whereabouts() {}

    private record Frame(String type, String method, String place) {
        boolean isForeign() {
            return FOREIGN.matcher(type).matches();
        }

        String name() {
            return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
        }
    }

    /** A few sentences; none when nothing is known. */
    public static List<String> of(Evidence evidence) {
        if (evidence.exitStatus().isPresent()) {
            return isSaidAlready(evidence) ? List.of() : ended(evidence);
        }
        List<String> sentences = new ArrayList<>();
        evidence.stacks().stream()
                .map(Whereabouts::sentence)
                .flatMap(Optional::stream)
                .forEach(sentences::add);
        if (evidence.unfinished() > 0 && !sentences.isEmpty()) {
            int bytes = evidence.unfinished();
            sentences.add("The last thing that was sent to it has no line end: " + bytes
                    + (bytes == 1 ? " byte." : " bytes."));
        }
        return sentences;
    }

    private static boolean isSaidAlready(Evidence evidence) {
        return evidence.actual() != null && evidence.actual().shown().contains("exit status");
    }

    private static List<String> ended(Evidence evidence) {
        List<String> sentences = new ArrayList<>();
        sentences.add("It had ended, with exit status " + evidence.exitStatus().getAsInt() + ".");
        lastOf("standard error", evidence.errors()).ifPresent(sentences::add);
        lastOf("standard output", evidence.output()).ifPresent(sentences::add);
        return sentences;
    }

    private static Optional<String> lastOf(String stream, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return Optional.of("The last on its " + stream + ": "
                + String.join(
                        ", ",
                        last.stream().map(line -> Visible.quote(line, 100)).toList()));
    }

    /** The first line of own code, and what it has called. */
    private static Optional<String> sentence(String stack) {
        Matcher name = NAME.matcher(stack);
        List<Frame> frames = stack.lines().flatMap(Whereabouts::frame).toList();
        Optional<Frame> own =
                frames.stream().filter(frame -> !frame.isForeign()).findFirst();
        if (!name.find() || own.isEmpty()) {
            return Optional.empty();
        }
        int above = frames.indexOf(own.get()) - 1;
        String where = above < 0
                ? "runs " + own.get().name() + " at " + own.get().place()
                : "is in " + frames.get(above).name() + ", called at "
                        + own.get().place();
        return Optional.of("The thread " + Visible.escape(name.group(1)) + " " + where + ".");
    }

    private static Stream<Frame> frame(String line) {
        Matcher frame = FRAME.matcher(line);
        return frame.find() ? Stream.of(new Frame(frame.group(1), frame.group(2), frame.group(3))) : Stream.empty();
    }
}
