package socketlab.check.actor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import socketlab.dialect.Dialect;
import socketlab.dialect.Speech;
import socketlab.dialect.Vocabulary;
import socketlab.mistake.Evidence;
import socketlab.peer.Wire;
import socketlab.process.LabRun;
import socketlab.process.Launch;
import socketlab.process.Program;
import socketlab.process.ReservedPort;
import socketlab.transcript.Excerpt;
import socketlab.transcript.Received;
import socketlab.transcript.Recording;
import socketlab.transcript.Seen;
import socketlab.transcript.Visible;
import socketlab.waiting.Deadline;

/**
 * The stage on which one check plays: who is there, what was done last, and what must be cleared away. It phrases
 * every failure, so that all of them follow one grammar.
 */
public final class Scenario implements AutoCloseable {
    /** A JVM with a thread in a blocking read takes some 300 ms to end. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    /** Enough for the top of a stack trace. */
    private static final int LAST_LINES = 12;

    private final Subject.Runnable subject;
    private final Speech speech;
    private final Recording recording;
    private final List<Program> programs = new CopyOnWriteArrayList<>();
    private @Nullable Wire wire;
    private volatile boolean starved;
    private volatile String lastAction = "the program was started";

    public Scenario(Subject.Runnable subject, Speech speech) {
        this.subject = subject;
        this.speech = speech;
        this.recording = new Recording(speech);
    }

    public Subject.Runnable subject() {
        return subject;
    }

    public Speech speech() {
        return speech;
    }

    /** How the programs of this scenario spell what they say. */
    public Dialect dialect() {
        return speech.dialect();
    }

    public Vocabulary vocabulary() {
        return speech.vocabulary();
    }

    public Recording recording() {
        return recording;
    }

    public synchronized Wire wire() {
        if (wire == null) {
            wire = new Wire(recording);
        }
        return wire;
    }

    /** A fresh port, reserved until the check is over. */
    public int freshPort() {
        ReservedPort port = ReservedPort.take();
        recording.cleanup().register(port);
        return port.number();
    }

    /** Starts the program under test with its usual arguments. */
    public Program start(String who, Map<String, String> values, boolean onTerminal) {
        return start(who, subject.command().fill(values), onTerminal);
    }

    /** Starts the program under test with other arguments; empty when its command has no place for them. */
    public Optional<Program> startWith(String who, List<String> arguments) {
        return subject.command().withArguments(arguments).map(words -> start(who, words, false));
    }

    private Program start(String who, List<String> words, boolean onTerminal) {
        Path directory = LabRun.current().newDirectory("work");
        Program program = Program.start(new Launch(who, words, shown(words), directory, onTerminal), recording);
        programs.add(program);
        return program;
    }

    /**
     * A program that is about to end should have ended in the trail of a failure too. Gives no verdict, so a short
     * wait is enough.
     */
    public void awaitLastWords() {
        Deadline shortly = Deadline.in(LAST_WORDS);
        programs.forEach(program -> program.awaitExit(shortly));
    }

    /** Paths and options of the JVM say nothing to a reader of the trail, and differ from run to run. */
    private String shown(List<String> words) {
        if (subject.mainClass() == null) {
            return Visible.quote(String.join(" ", words));
        }
        int main = words.indexOf(subject.mainClass());
        return Visible.quote("java " + String.join(" ", words.subList(main, words.size())));
    }

    /** Records an action of the lab: {@code who} and the rest of the sentence in the past tense. */
    public void did(String who, String action) {
        lastAction = who + " " + action;
        recording.trail().add(who, action);
    }

    /** Notes the last action for a failure's sentence, when the trail has an entry of its own for it. */
    public void after(String action) {
        lastAction = action;
    }

    public boolean until(BooleanSupplier condition, Deadline deadline) {
        return recording.signal().until(condition, deadline);
    }

    /** "Expected {@code what} after the last action." */
    public CheckFailure failure(String what) {
        return new CheckFailure(sentence(what), null, null);
    }

    /** The same, with what was seen instead. */
    public CheckFailure failure(String what, Seen actual) {
        return new CheckFailure(sentence(what), null, new Seen(Visible.shortened(actual.text()), actual.isText()));
    }

    /** The same, with the text that should have come. Of long texts only the part that differs is kept. */
    public CheckFailure failure(String what, String expected, Seen actual) {
        if (!actual.isText()) {
            return new CheckFailure(sentence(what), expected, actual);
        }
        Excerpt excerpt = Excerpt.of(expected, actual.text());
        return new CheckFailure(sentence(what), excerpt.expected(), Seen.text(excerpt.actual()));
    }

    /** Somebody has seen that the machine kept a program from running which is not a program of this scenario. */
    public void starves() {
        starved = true;
    }

    /** Whether the machine kept a program of this scenario from running, so that its failure says nothing. */
    public boolean isStarved() {
        return starved || programs.stream().anyMatch(Program::isStarved);
    }

    /** What is known about a failure of this scenario. The program started last is the one it is about. */
    public Evidence evidence(String check, CheckFailure failure) {
        Optional<Program> program =
                programs.isEmpty() ? Optional.empty() : Optional.of(programs.get(programs.size() - 1));
        return new Evidence(
                check,
                String.valueOf(failure.getMessage()),
                failure.expected(),
                failure.actual(),
                recording.trail().events(),
                program.map(p -> lastLines(p.output())).orElse(""),
                program.map(p -> lastLines(p.errors())).orElse(""),
                program.map(Program::exitStatus).orElse(OptionalInt.empty()),
                program.map(Program::stacks).orElse(List.of()),
                wire == null ? 0 : wire.bytesBehindLastLineEnd(),
                ClassFiles.codeOf(subject));
    }

    private static String lastLines(Received stream) {
        int count = stream.lineCount();
        List<String> last = stream.linesFrom(Math.max(0, count - LAST_LINES));
        return Visible.shortened(String.join("\n", last) + "\n" + stream.unfinishedLine());
    }

    private String sentence(String what) {
        return "Expected " + what + " after " + lastAction + ".";
    }

    @Override
    public void close() {
        recording.cleanup().close();
    }
}
