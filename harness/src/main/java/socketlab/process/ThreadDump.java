package socketlab.process;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the threads of a Java program are doing at this moment. It helps to name a mistake and decides no verdict. */
final class ThreadDump {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ThreadDump() {}

    static List<String> of(ProcessHandle program) {
        return JvmAttach.ask(program, PATIENCE, "threaddump")
                .map(ThreadDump::ownThreads)
                .orElse(List.of());
    }

    /** One text for each thread that is in the program's own code, or waits in something that this code called. */
    static List<String> ownThreads(String dump) {
        return Stream.of(dump.split("\n\n"))
                .filter(thread -> thread.lines().anyMatch(ThreadDump::isOwnFrame))
                .toList();
    }

    private static boolean isOwnFrame(String line) {
        String frame = line.strip();
        return frame.startsWith("at ")
                && !frame.matches("at (app//)?(java|jdk|sun|com\\.sun)\\S*[./].*")
                && !frame.matches("at (java|jdk)\\.\\S+@.*");
    }
}
