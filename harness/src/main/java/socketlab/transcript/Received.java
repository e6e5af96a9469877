package socketlab.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one reader has received so far, as bytes and as lines. One thread of the lab feeds it, the check looks at it.
 *
 * <p>A line ends with {@code \n}, and one {@code \r} before it is dropped. Framing is done on bytes and a line is
 * decoded whole, so a character that arrives in two pieces is never damaged here.
 */
public final class Received {
    /** A flood of empty lines would fill the memory long before the limit of bytes. */
    private static final int MOST_LINES = 300_000;

    private final int limit;
    private final String who;
    private final String verb;
    private final Recording recording;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private @Nullable StreamEnd end;

    /**
     * @param who whose trail entries these are
     * @param verb what the trail says of a line, such as {@code receives} or {@code prints}
     * @param limit bytes kept, besides the bound for lines; what comes after is dropped and {@link StreamEnd#TOO_MUCH} is the end
     */
    public Received(String who, String verb, int limit, Recording recording) {
        this.who = who;
        this.verb = verb;
        this.limit = limit;
        this.recording = recording;
    }

    /** Takes bytes in; returns false when the limit is reached and nothing more will be kept. */
    public boolean accept(byte[] bytes, int count) {
        synchronized (this) {
            if (end != null) {
                return false;
            }
            all.write(bytes, 0, count);
            splitLines(bytes, count);
        }
        if (size() > limit || lineCount() > MOST_LINES) {
            end(StreamEnd.TOO_MUCH);
            return false;
        }
        recording.signal().raise();
        return true;
    }

    /** Marks the end, and records how it came; the first one counts. */
    public void end(StreamEnd how) {
        if (finish(how) && how != StreamEnd.CLOSED_BY_LAB) {
            recording.trail().observe(who, verb + " " + how.words());
        }
        recording.signal().raise();
    }

    /** Marks the end of a program's output, which the trail shows as the end of the program. */
    public void endWithProgram() {
        finish(StreamEnd.END_OF_STREAM);
        recording.signal().raise();
    }

    private synchronized boolean finish(StreamEnd how) {
        if (end != null) {
            return false;
        }
        if (unfinished.size() > 0) {
            String rest = unfinished.toString(StandardCharsets.UTF_8);
            recording.trail().observe(who, verb + " " + Visible.quote(rest) + ", without a line end");
        }
        end = how;
        return true;
    }

    public synchronized Optional<StreamEnd> end() {
        return Optional.ofNullable(end);
    }

    public synchronized int size() {
        return all.size();
    }

    public synchronized byte[] bytes() {
        return all.toByteArray();
    }

    /** All of it, decoded; {@code \r\n} shows as {@code \n}. */
    public synchronized String text() {
        return all.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    public synchronized int lineCount() {
        return lines.size();
    }

    public synchronized String line(int index) {
        return lines.get(index);
    }

    /** The complete lines from {@code first} on, as they are now. */
    public synchronized List<String> linesFrom(int first) {
        return List.copyOf(lines.subList(Math.min(first, lines.size()), lines.size()));
    }

    /** What has come after the last line end. */
    public synchronized String unfinishedLine() {
        return unfinished.toString(StandardCharsets.UTF_8);
    }

    private void splitLines(byte[] bytes, int count) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                unfinished.write(bytes, start, i - start);
                finishLine();
                start = i + 1;
            }
        }
        unfinished.write(bytes, start, count - start);
    }

    private void finishLine() {
        String line = unfinished.toString(StandardCharsets.UTF_8);
        unfinished.reset();
        lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        recording.trail().observe(who, verb + " " + Visible.quote(line));
    }
}
