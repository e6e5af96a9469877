package socketlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import socketlab.process.Tool;

/**
 * Keeps the server on one core and the load on the others, so that neither takes time from the other. Without taskset,
 * or with one core only, everything runs where the system likes.
 */
final class Cores implements AutoCloseable {
    private static final Path OWN_STATUS = Path.of("/proc/self/status");

    private final List<Integer> allowed;
    private final boolean isPinned;

    private Cores(List<Integer> allowed, boolean isPinned) {
        this.allowed = allowed;
        this.isPinned = isPinned;
    }

    /** Moves this JVM, which is the load, off the first core until it is closed. */
    static Cores pinned(boolean wanted) {
        List<Integer> allowed = allowed();
        boolean canPin = wanted && allowed.size() > 1 && Tool.onPath("taskset").isPresent();
        return new Cores(allowed, canPin && move(allowed.subList(1, allowed.size())));
    }

    /** All that there are: a pinned JVM is told of its own only. */
    int count() {
        return Math.max(allowed.size(), Runtime.getRuntime().availableProcessors());
    }

    boolean isPinned() {
        return isPinned;
    }

    /** Words to put before the server's command. */
    List<String> prefix() {
        return isPinned ? List.of("taskset", "-c", String.valueOf(allowed.get(0))) : List.of();
    }

    /** How this is, in a sentence. */
    String inWords() {
        return isPinned
                ? "The server has core " + allowed.get(0) + " for itself, the load "
                        + (allowed.size() == 2 ? "core " + allowed.get(1) : "the other " + (allowed.size() - 1)) + "."
                : "Server and load share the cores: nothing is pinned.";
    }

    @Override
    public void close() {
        if (isPinned) {
            move(allowed);
        }
    }

    private static boolean move(List<Integer> cores) {
        String list = String.join(",", cores.stream().map(String::valueOf).toList());
        ProcessBuilder taskset = new ProcessBuilder(
                "taskset",
                "-a",
                "-c",
                "-p",
                list,
                String.valueOf(ProcessHandle.current().pid()));
        taskset.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = taskset.start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From a list such as {@code 0-3,8}. */
    private static List<Integer> allowed() {
        List<Integer> cores = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(OWN_STATUS)) {
                if (line.startsWith("Cpus_allowed_list:")) {
                    for (String range :
                            line.substring(line.indexOf(':') + 1).strip().split(",")) {
                        addRange(cores, range);
                    }
                }
            }
        } catch (IOException | NumberFormatException nobodySays) {
            return List.of();
        }
        return cores;
    }

    private static void addRange(List<Integer> cores, String range) {
        String[] ends = range.split("-");
        for (int core = Integer.parseInt(ends[0]); core <= Integer.parseInt(ends[ends.length - 1]); core++) {
            cores.add(core);
        }
    }
}
