package socketlab.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one reader has received so far, as bytes and as messages, which are lines unless the dialect has another framing.
 * One thread of the lab feeds it, the check looks at it.
 */
public final class Received {
    /** A flood of empty lines would fill the memory long before the limit of bytes. */
    private static final int MOST_LINES = 300_000;

    private final int limit;
    private final String who;
    private final String verb;
    private final Recording recording;
    private final Framing framing;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private @Nullable String shownStanding;
    private @Nullable StreamEnd end;

    /**
     * @param who whose trail entries these are
     * @param verb what the trail says of a line, such as {@code receives} or {@code prints}
     * @param limit bytes kept, besides the bound for lines; what comes after is dropped and {@link StreamEnd#TOO_MUCH} is the end
     */
    public Received(String who, String verb, int limit, Recording recording) {
        this(who, verb, limit, recording, new LineFraming());
    }

    /** The same, with messages that may be something else than lines. */
    public Received(String who, String verb, int limit, Recording recording, Framing framing) {
        this.who = who;
        this.verb = verb;
        this.limit = limit;
        this.recording = recording;
        this.framing = framing;
    }

    /** Takes bytes in; returns false when the limit is reached and nothing more will be kept. */
    public boolean accept(byte[] bytes, int count) {
        synchronized (this) {
            if (end != null) {
                return false;
            }
            all.write(bytes, 0, count);
            framing.accept(bytes, count, this::complete);
            framing.standing().ifPresent(this::show);
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
        String rest = framing.unfinished();
        if (!rest.isEmpty() && framing.standing().isEmpty()) {
            String lacks = framing.hasLineEnds() ? ", without a line end" : "";
            recording.trail().observe(who, verb + " " + Visible.quote(rest) + lacks);
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
        return lines.size() + (framing.standing().isPresent() ? 1 : 0);
    }

    public synchronized String line(int index) {
        return index < lines.size() ? lines.get(index) : framing.standing().orElseThrow();
    }

    /** The complete lines from {@code first} on, as they are now. */
    public synchronized List<String> linesFrom(int first) {
        List<String> from = new ArrayList<>(lines.subList(Math.min(first, lines.size()), lines.size()));
        framing.standing().filter(line -> first <= lines.size()).ifPresent(from::add);
        return List.copyOf(from);
    }

    /** What has come after the last complete line. */
    public synchronized String unfinishedLine() {
        return framing.standing().isPresent() ? "" : framing.unfinished();
    }

    /** Whether it takes a line end to make a message complete. */
    public boolean hasLineEnds() {
        return framing.hasLineEnds();
    }

    /** A text as it is here when it has come. */
    public String asCompared(String text) {
        return framing.asCompared(text);
    }

    private void complete(String line, String asItCame) {
        lines.add(line);
        if (!line.equals(shownStanding)) {
            recording.trail().observe(who, verb + " " + Visible.quote(asItCame));
        }
        shownStanding = null;
    }

    /** The trail shows it at once: nothing may ever come behind it. */
    private void show(String standing) {
        if (!standing.equals(shownStanding)) {
            recording.trail().observe(who, verb + " " + Visible.quote(standing));
            shownStanding = standing;
        }
    }
}
