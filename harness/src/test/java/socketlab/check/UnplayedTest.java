package socketlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;

class UnplayedTest {
    private static final TestExecutionResult FAULT = TestExecutionResult.failed(new IllegalStateException("no port"));

    private final Unplayed unplayed = new Unplayed();

    @Test
    void aCheckThatWasNotPlayedIsTheLabsFault() {
        Outcome outcome = unplayed.outcome(Samples.check("fails"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(outcome.max()).isZero();
        assertThat(outcome.message()).isEqualTo("It was not played.");
    }

    @Test
    void whatKeptAClassOfChecksFromBeingPlayedIsTold() {
        unplayed.executionFinished(test(TestDescriptor.Type.CONTAINER), FAULT);
        unplayed.executionFinished(test(TestDescriptor.Type.CONTAINER), TestExecutionResult.successful());
        assertThat(unplayed.outcome(Samples.check("fails")).message())
                .isEqualTo("It was not played: java.lang.IllegalStateException: no port");
    }

    /** A check that fails is an exception to JUnit: that is no reason why another one was not played. */
    @Test
    void aCheckThatFailedKeepsNoOtherFromBeingPlayed() {
        unplayed.executionFinished(test(TestDescriptor.Type.TEST), FAULT);
        assertThat(unplayed.outcome(Samples.check("fails")).message()).isEqualTo("It was not played.");
    }

    private static TestIdentifier test(TestDescriptor.Type type) {
        return TestIdentifier.from(new AbstractTestDescriptor(UniqueId.forEngine("sample"), "sample") {
            @Override
            public Type getType() {
                return type;
            }
        });
    }
}
