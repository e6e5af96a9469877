package socketlab.check.sample;

import java.io.IOException;
import java.time.Duration;
import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.platform.Means;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/** Checks that come out in every way there is. No test by itself, and in no catalog. */
@Checks(stage = Stage.ECHO, role = Role.SERVER)
public class SampleChecks {
    private static final String RULE = "stage1.server";
    private static final String DOCS = "stage1.md";
    private static final String HINT = "This is a sample.";

    @Check(id = "passes", points = 4, title = "It passes", rule = RULE, docs = DOCS, hint = HINT)
    void passes(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "fails", after = "passes", points = 6, title = "It fails", rule = RULE, docs = DOCS, hint = HINT)
    void fails(SampleProgram program) {
        throw program.failure();
    }

    @Check(id = "blocked", after = "fails", points = 10, title = "It waits", rule = RULE, docs = DOCS, hint = HINT)
    void blocked(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "behind", after = "blocked", points = 20, title = "It too", rule = RULE, docs = DOCS, hint = HINT)
    void behind(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "breaks", after = "passes", points = 8, title = "It breaks", rule = RULE, docs = DOCS, hint = HINT)
    void breaks() {
        throw new IllegalStateException("no port", new IOException("in use"));
    }

    @Check(id = "after-broken", after = "breaks", points = 15, title = "It is", rule = RULE, docs = DOCS, hint = HINT)
    void afterBroken(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "breaks-nowhere", points = 1, title = "It breaks", rule = RULE, docs = DOCS, hint = HINT)
    void breaksNowhere() throws IOException {
        IOException withoutStack = new IOException("no port");
        withoutStack.setStackTrace(new StackTraceElement[0]);
        throw withoutStack;
    }

    @Check(id = "sees-nothing", points = 1, title = "It is quiet", rule = RULE, docs = DOCS, hint = HINT)
    void seesNothing(SampleProgram program) {}

    @Check(id = "stays", points = 1, title = "It stays", rule = RULE, docs = DOCS, hint = HINT)
    void stays(SampleProgram program) {
        program.isSeen();
        program.cannotBeClearedAway();
    }

    @Check(id = "starves", points = 2, title = "It starves", rule = RULE, docs = DOCS, hint = HINT)
    void starves(SampleProgram program) {
        program.getsNoProcessor();
        throw program.failure();
    }

    @Check(id = "after-starved", after = "starves", points = 3, title = "It is", rule = RULE, docs = DOCS, hint = HINT)
    void afterStarved(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "starves-twice", points = 1, title = "It starves twice", rule = RULE, docs = DOCS, hint = HINT)
    void starvesTwice(SampleProgram program) {
        if (SampleProgram.plays() < 3) {
            starves(program);
        }
        program.isSeen();
    }

    @Check(id = "fails-for-certain", points = 1, title = "It may never", rule = RULE, docs = DOCS, hint = HINT)
    void failsForCertain(SampleProgram program) {
        program.getsNoProcessor();
        throw program.failure().certain();
    }

    @Check(id = "fails-as-known", points = 1, title = "It is known", rule = RULE, docs = DOCS, hint = HINT)
    void failsAsKnown(SampleProgram program) {
        throw program.failureOfAKnownKind();
    }

    @Check(id = "explores", explores = true, points = 1, title = "It is", rule = RULE, docs = DOCS, hint = HINT)
    void explores(SampleProgram program) {
        throw program.failureOfAKnownKind();
    }

    @Check(id = "reads", needs = Means.SOURCES, points = 1, title = "It reads", rule = RULE, docs = DOCS, hint = HINT)
    void reads(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "after-reads", after = "reads", points = 1, title = "It is", rule = RULE, docs = DOCS, hint = HINT)
    void afterReads(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "looks", needs = Means.KERNEL_TABLE, points = 1, title = "It is", rule = RULE, docs = DOCS, hint = HINT)
    void looks(SampleProgram program) {
        program.isSeen();
    }

    @Check(id = "takes-time", points = 1, title = "It takes time", rule = RULE, docs = DOCS, hint = HINT)
    void takesTime(SampleProgram program) {
        program.isSeen();
        Wait.until(() -> false, Deadline.in(Duration.ofMillis(2)));
    }

    @Check(id = "is-about-to-end", points = 1, title = "It ends", rule = RULE, docs = DOCS, hint = HINT)
    void isAboutToEnd(SampleProgram program) {
        program.endsWhenAwaited();
        throw program.failure();
    }
}
