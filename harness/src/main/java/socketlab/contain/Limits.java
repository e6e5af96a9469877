package socketlab.contain;

import java.util.ArrayList;
import java.util.List;

/**
 * What one program of a submission may use: more than any right program should ever need.
 *
 * @param openFiles descriptors of one process, sockets included
 * @param fileBytes the size of a file that it writes
 * @param processorSeconds of one process
 * @param processes and threads, where they can be counted for one program
 * @param scratchBytes in its working directory, and as many again in {@code /tmp}
 * @param memoryBytes that all its processes may have in memory together
 */
public record Limits(
        int openFiles, long fileBytes, int processorSeconds, int processes, long scratchBytes, long memoryBytes) {
    private static final int GRACE_SECONDS = 2;

    public static Limits usual() {
        return new Limits(1_024, 16 << 20, 60, 1_024, 16 << 20, 1L << 30);
    }

    /** Half of each: what any right program of the kit gets by with, so that nobody who is right meets these limits. */
    public Limits half() {
        return new Limits(
                openFiles / 2, fileBytes / 2, processorSeconds / 2, processes / 2, scratchBytes / 2, memoryBytes / 2);
    }

    /**
     * What binds each process by itself. Hard limits, because a JVM raises the soft one for descriptors; the processor's
     * soft limit is lower than its hard one, so that an exit status tells it from a kill.
     */
    List<String> ofEachProcess() {
        return List.of(
                "prlimit",
                "--nofile=" + openFiles,
                "--fsize=" + fileBytes,
                "--cpu=" + processorSeconds + ":" + (processorSeconds + GRACE_SECONDS),
                "--core=0");
    }

    /** Also what counts for a user of the kernel: right only where that user is the program's own. */
    List<String> ofEachProcessAndItsUser() {
        List<String> words = new ArrayList<>(ofEachProcess());
        words.add("--nproc=" + processes);
        return words;
    }
}
