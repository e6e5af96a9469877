package socketlab.check.stage2;

import java.util.List;

/** Lines that look like EXIT and are ordinary lines. */
final class NearlyExit {
    private static final List<String> LINES = List.of(" EXIT", "EXIT ", "exit", "EXIT now", "Exit", "EXIT.");

    private NearlyExit() {}

    /** One of them; numbers that follow each other give others. */
    static String of(int number) {
        return LINES.get(number % LINES.size());
    }
}
