package socketlab.contain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel lets this process do besides what anybody may: a bit for each, as {@code capabilities(7)} and
 * {@code linux/capability.h} number them. Root in a container has some of them, and not all.
 */
public final class Capabilities {
    /** To look into the processes of other users. */
    public static final int SYS_PTRACE = 19;

    private final long effective;

    private Capabilities(long effective) {
        this.effective = effective;
    }

    /** Those of this process; none where there is no {@code /proc}. */
    public static Capabilities ofThisProcess() {
        try {
            return parse(Files.readString(Path.of("/proc/self/status")));
        } catch (IOException e) {
            return new Capabilities(0);
        }
    }

    /** @param status the text of {@code /proc/PID/status} */
    static Capabilities parse(String status) {
        return status.lines()
                .filter(line -> line.startsWith("CapEff:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .map(Capabilities::new)
                .findFirst()
                .orElseGet(() -> new Capabilities(0));
    }

    public boolean has(int capability) {
        return (effective >>> capability & 1) == 1;
    }
}
