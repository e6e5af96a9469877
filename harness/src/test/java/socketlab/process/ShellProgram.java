package socketlab.process;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import socketlab.transcript.Recording;
import socketlab.waiting.Deadline;

/** A shell script as the program under test. */
final class ShellProgram {
    private ShellProgram() {}

    static Program onPipes(String script, Recording recording) {
        return start(script, recording, false);
    }

    static Program onTerminal(String script, Recording recording) {
        return start(script, recording, true);
    }

    private static Program start(String script, Recording recording, boolean onTerminal) {
        List<String> words = List.of("sh", "-c", script);
        Launch launch = new Launch("script", words, script, LabRun.current().newDirectory("test"), onTerminal);
        return Program.start(launch, recording);
    }

    /** Far more time than any of these scripts needs, however busy the machine is. */
    static Deadline far() {
        return Deadline.in(Duration.ofSeconds(30));
    }

    static boolean awaited(Recording recording, BooleanSupplier condition) {
        return recording.signal().until(condition, far());
    }
}
