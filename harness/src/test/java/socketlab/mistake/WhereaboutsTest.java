package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final String READS = """
            "main" #1 prio=5 os_prio=0 cpu=45.68ms elapsed=1.2s tid=0x1 nid=0x2 runnable  [0x3]
               java.lang.Thread.State: RUNNABLE
            \tat sun.nio.ch.NioSocketImpl.park(java.base@17.0.15/NioSocketImpl.java:186)
            \tat java.io.BufferedReader.readLine(java.base@17.0.15/BufferedReader.java:392)
            \tat socketlab.stage2.OneToOneServer.answer(OneToOneServer.java:31)
            \tat socketlab.stage2.OneToOneServer.main(OneToOneServer.java:12)
            """;

    private static final String COMPUTES = """
            "worker-1" #12 prio=5 os_prio=0 cpu=945.68ms elapsed=1.2s tid=0x1 nid=0x2 runnable  [0x3]
               java.lang.Thread.State: RUNNABLE
            \tat Chat$Loop.spin(Chat.java:7)
            """;

    @Test
    void aThreadThatWaitsIsFoundWhereItsOwnCodeCalled() {
        assertThat(of(OptionalInt.empty(), 0, READS))
                .containsExactly("The thread main is in BufferedReader.readLine, called at OneToOneServer.java:31.");
    }

    @Test
    void aThreadThatComputesIsFoundInItsOwnCode() {
        assertThat(of(OptionalInt.empty(), 0, COMPUTES))
                .containsExactly("The thread worker-1 runs Chat.Loop.spin at Chat.java:7.");
    }

    @Test
    void whatHasNoLineEndIsCounted() {
        assertThat(of(OptionalInt.empty(), 12, READS))
                .last()
                .isEqualTo("The last thing that was sent to it has no line end: 12 bytes.");
    }

    @Test
    void aThreadWithoutOwnCodeSaysNothing() {
        assertThat(of(OptionalInt.empty(), 12, "\"Signal Dispatcher\" #4\n\tat java.lang.Thread.run(Thread.java:1)"))
                .isEmpty();
    }

    @Test
    void aProgramThatHasEndedSaysHow() {
        assertThat(of(OptionalInt.of(1), 0))
                .containsExactly(
                        "It had ended, with exit status 1.",
                        "The last on its standard error: \"two\", \"three\", \"four \\x1b[31m\"",
                        "The last on its standard output: \"listening\"");
    }

    private static List<String> of(OptionalInt exitStatus, int unfinished, String... stacks) {
        return Whereabouts.of(new Evidence(
                "stage2.server.relays",
                "Expected something after something.",
                null,
                null,
                List.of(),
                "listening\n",
                "one\ntwo\n\nthree\nfour \u001b[31m\n",
                exitStatus,
                List.of(stacks),
                unfinished,
                Code.UNKNOWN));
    }
}
