package socketlab.check.actor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import socketlab.dialect.Dialect;
import socketlab.platform.Platform;
import socketlab.process.Program;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;
import socketlab.transcript.Visible;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;
import socketlab.waiting.Wait;

/** What servers and clients under test have in common: a screen, a keyboard, and an end. */
public abstract class TestedProgram {
    private final String who;
    private final Scenario scenario;
    private @Nullable Program program;
    private @Nullable Ear screen;
    private final StringBuilder typed = new StringBuilder();

    protected TestedProgram(String who, Scenario scenario) {
        this.who = who;
        this.scenario = scenario;
    }

    /** How the program is to spell what it says. */
    public Dialect dialect() {
        return scenario.dialect();
    }

    protected Scenario scenario() {
        return scenario;
    }

    protected String who() {
        return who;
    }

    protected void runs(Program started) {
        program = started;
        screen = Ear.onScreen("the " + who, started.output(), scenario, started::hasEnded);
    }

    /** The running program. */
    public Program program() {
        if (program == null) {
            throw new IllegalStateException("The scenario has not started the " + who + " yet");
        }
        return program;
    }

    protected boolean isStarted() {
        return program != null;
    }

    /** What it prints to standard output. */
    public Ear screen() {
        if (screen == null) {
            throw new IllegalStateException("The scenario has not started the " + who + " yet");
        }
        return screen;
    }

    /** Exactly this line is printed, alone on its line. */
    public void prints(String line) {
        screen().hear(line);
    }

    /** The same, unless the dialect says nothing of it and the line is empty. */
    public void printsIfStated(String line) {
        if (!line.isEmpty()) {
            prints(line);
        }
    }

    public void prints(String line, Predicate<String> about) {
        screen().hear(line, about);
    }

    /** A line that ends so is printed, whatever stands before. */
    public void printsLineEndingWith(String end) {
        screen().hearAny("a line that ends with \"" + end + "\"", line -> line.endsWith(end));
    }

    /** Exactly this text is printed, which may have line breaks; it begins and ends at line ends of its own. */
    public void printsText(String text) {
        Received output = program().output();
        BooleanSupplier printed = () -> ("\n" + output.text()).contains("\n" + text + "\n");
        Deadline deadline = text.length() > 100_000 ? Patience.bulk() : Patience.reply();
        scenario.until(() -> printed.getAsBoolean() || output.end().isPresent(), deadline);
        if (!printed.getAsBoolean()) {
            Seen actual = output.size() == 0 ? Seen.words("nothing") : Seen.text(output.text());
            throw scenario.failure("the " + who + " to print this text", text, actual);
        }
    }

    /** Types one line and Enter. */
    public void types(String line) {
        typesRaw(line + "\n");
    }

    /** Types text as it is, a line end only where the text has one. */
    public void typesRaw(String text) {
        scenario.after("\"" + Visible.escape(Visible.shortened(text)) + "\" was typed at the " + who + "'s keyboard");
        if (text.length() > 60) {
            scenario.after(
                    "a line of " + text.strip().length() + " characters was typed at the " + who + "'s keyboard");
        }
        learn(text);
        program().type(text);
    }

    /** What was begun earlier is a part of the line that Enter ends. */
    private void learn(String text) {
        typed.append(text);
        int end = Math.max(typed.lastIndexOf("\n"), typed.lastIndexOf("\r"));
        if (end >= 0) {
            typed.substring(0, end).lines().forEach(scenario.vocabulary()::add);
            typed.delete(0, end + 1);
        }
    }

    /**
     * Waits until it has nothing left to do, as far as the kernel can tell. Gives no verdict: it only gives a program
     * that does too much the time to do it, so being wrong about the calm can never fail a right program.
     */
    public void settles() {
        Platform platform = Platform.current();
        long[] calm = {0, -1};
        Wait.until(
                () -> {
                    long used = platform.processorTime(program().handle()).toNanos();
                    boolean quiet = platform.isAsleep(program().handle()) && used == calm[1];
                    calm[0] = quiet ? calm[0] + 1 : 0;
                    calm[1] = used;
                    return calm[0] >= 5;
                },
                Deadline.in(Duration.ofSeconds(2)));
    }

    public void keyboardEnds() {
        scenario.after("the " + who + "'s keyboard ended");
        program().endKeyboard();
    }

    /** Its process is stopped meanwhile, so all that happens to it happens at the same moment. */
    public void whileStopped(Runnable happenings) {
        Standstill standstill = new Standstill(who, scenario);
        standstill.begins(program());
        happenings.run();
        standstill.ends(program());
    }

    /**
     * Nobody reads what it prints meanwhile: the pipe fills up, so that a thread which prints has to wait in the middle,
     * and the others meet it there.
     */
    public void whileUnread(Runnable happenings) {
        program().stopsReading();
        try {
            happenings.run();
            settles();
        } finally {
            program().readsAgain();
        }
    }

    /** Ctrl+C as a signal to its process group. */
    public void isInterrupted() {
        scenario.after("Ctrl+C (SIGINT)");
        program().signal("INT");
    }

    /** Ctrl+C as the key on its terminal. */
    public void pressesCtrlC() {
        scenario.after("Ctrl+C was typed on the terminal");
        program().typeCtrlC();
    }

    /** It ends within the time that the protocol gives it after Ctrl+C. */
    public void endsOnCtrlC() {
        endsBefore(Patience.interrupt());
    }

    public void ends() {
        endsBefore(Patience.reply());
    }

    public void endsWithStatus(int status) {
        ends();
        int actual = program().exitStatus().orElseThrow();
        if (actual != status) {
            String words = "exit status " + status + " of the " + who;
            throw scenario.failure(words, String.valueOf(status), Seen.text(String.valueOf(actual)));
        }
    }

    /** It ends before this deadline. */
    protected void endsBefore(Deadline deadline) {
        if (!program().awaitExit(deadline)) {
            throw scenario.failure("the " + who + " to end", Seen.words("it is still running"));
        }
    }

    /** Nothing it wrote looks like the stack trace of an uncaught exception. */
    public void showsNoStackTrace() {
        new Complaint(program(), scenario).isNoStackTrace();
    }

    /** It wrote exactly one line to standard error, which contains each of {@code parts}. */
    public void diagnosesInOneLine(String... parts) {
        new Complaint(program(), scenario).isOneLineWith(parts);
    }

    /** It wrote something to standard error. */
    public void diagnoses() {
        new Complaint(program(), scenario).isThere("a diagnostic");
    }

    /** Starts it with these arguments instead of its usual ones; says whether its command has a place for them. */
    protected boolean isRunWith(List<String> arguments) {
        String shown = arguments.isEmpty() ? "no arguments" : "the arguments " + String.join(" ", arguments);
        scenario.after("the " + who + " was started with " + shown);
        Optional<Program> started = scenario.startWith(who, arguments);
        started.ifPresent(this::runs);
        return started.isPresent();
    }

    /** Usage on standard error and exit status 2 for every usage error, made out of these right arguments. */
    protected void refusesAllBut(List<String> right, int port) {
        for (List<String> arguments : WrongArguments.madeOf(right, port)) {
            if (!isRunWith(arguments)) {
                continue;
            }
            endsWithStatus(2);
            new Complaint(program(), scenario).isThere("the usage");
            showsNoStackTrace();
        }
    }
}
