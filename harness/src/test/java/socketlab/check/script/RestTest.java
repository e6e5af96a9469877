package socketlab.check.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialects;
import socketlab.dialect.Speech;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.process.CommandTemplate;
import socketlab.process.Program;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.waiting.Deadline;

/** With a program that sleeps all the time. */
class RestTest {
    /** Far more than it takes to see that a program is calm, and less than what a reply may take. */
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Scenario scenario = new Scenario(
            new Subject.Runnable(CommandTemplate.parse("cat {port}"), null, null),
            new Speech(Dialects.kit(), Stage.MULTI_USER, Role.SERVER));
    private final AtomicBoolean held = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void endEverything() {
        scenario.close();
    }

    /** Also when replies may take longer by now: while a script is played the machine may be found to be busy. */
    @Test
    void aVerdictWaitsUntilThePatienceIsOverHoweverCalmTheProgramIs() {
        Rest.await(holdsAfter(LATER), sleeper(), scenario, LATER.plusMillis(100));
        assertThat(held).isTrue();
    }

    @Test
    void aSearchGivesUpAProgramThatIsCalm() {
        assumeTrue(Platform.current().has(Means.PROCESS_STATE), "needs to see that a program sleeps");
        Rest.await(() -> looks.incrementAndGet() < 0, sleeper(), scenario, Exploration.SHORT_PATIENCE);
        assertThat(looks).hasPositiveValue();
        assertThat(held).isFalse();
    }

    private BooleanSupplier holdsAfter(Duration span) {
        Deadline then = Deadline.in(span);
        return () -> {
            held.set(then.passed());
            return then.passed();
        };
    }

    private Program sleeper() {
        return scenario.start("server", Map.of("port", "-"), false);
    }
}
