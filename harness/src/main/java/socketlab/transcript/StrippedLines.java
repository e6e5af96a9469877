package socketlab.transcript;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines without their escape codes, carriage returns and white space at the end.
 *
 * <p>A mark that belongs to the line before it may stand at that line's end or at the beginning of the next. Either way
 * it is a message of its own here, so nobody else has to know of the two places.
 */
public final class StrippedLines implements Framing {
    /** CSI, OSC and the short escape sequences of ECMA-48. */
    private static final Pattern CODES =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|][^\u0007\u001b]*(\u0007|\u001b\\\\)|[@-Z\\\\^_])");

    private final LineFraming lines = new LineFraming();
    private final String mark;

    /** @param mark empty when there is none */
    public StrippedLines(String mark) {
        this.mark = mark;
    }

    /** Text without escape codes. */
    public static String withoutCodes(String text) {
        return text.indexOf('\u001b') < 0 ? text : CODES.matcher(text).replaceAll("");
    }

    @Override
    public void accept(byte[] bytes, int count, Sink complete) {
        lines.accept(bytes, count, (line, asItCame) -> takeApart(stripped(line), complete));
    }

    private void takeApart(String line, Sink complete) {
        String rest = line;
        if (!mark.isEmpty() && line.stripLeading().startsWith(mark)) {
            complete.accept(mark);
            rest = line.stripLeading().substring(mark.length()).stripLeading();
            if (rest.isEmpty()) {
                return;
            }
        }
        if (!mark.isEmpty() && rest.endsWith(mark)) {
            complete.accept(rest.substring(0, rest.length() - mark.length()).stripTrailing());
            complete.accept(mark);
        } else {
            complete.accept(rest);
        }
    }

    private static String stripped(String line) {
        return withoutCodes(line).replace("\r", "").stripTrailing();
    }

    @Override
    public String unfinished() {
        return stripped(lines.unfinished());
    }

    @Override
    public Optional<String> standing() {
        return !mark.isEmpty() && unfinished().strip().equals(mark) ? Optional.of(mark) : Optional.empty();
    }

    @Override
    public String asCompared(String text) {
        return text.stripTrailing();
    }

    @Override
    public boolean hasLineEnds() {
        return true;
    }
}
