package socketlab.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the heap of a Java program is alive at this moment. To find out costs the program a full collection. */
final class LiveHeap {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The last line of a histogram of classes: objects, and their bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    private LiveHeap() {}

    /** In bytes; empty for any program that is not Java. */
    static OptionalLong of(ProcessHandle program, Path directory) {
        return JvmAttach.ask(program, directory, PATIENCE, "inspectheap", "-live")
                .map(LiveHeap::total)
                .orElse(OptionalLong.empty());
    }

    static OptionalLong total(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
    }
}
