package socketlab.check.stage2;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lines that look like EXIT and are ordinary lines. */
final class NearlyExit {
    private NearlyExit() {}

    /** One of them; numbers that follow each other give others. */
    static String of(String exitLine, int number) {
        List<String> lines = to(exitLine);
        return lines.get(number % lines.size());
    }

    /** All of them. */
    static List<String> to(String exitLine) {
        String small = exitLine.toLowerCase(Locale.ROOT);
        String first = exitLine.substring(0, 1).toUpperCase(Locale.ROOT);
        return Stream.of(
                        " " + exitLine,
                        exitLine + " ",
                        small,
                        exitLine + " now",
                        first + small.substring(1),
                        exitLine + ".")
                .filter(line -> !line.equals(exitLine))
                .toList();
    }
}
