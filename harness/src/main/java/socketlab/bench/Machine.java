package socketlab.bench;

import socketlab.platform.Platform;

/**
 * Where it was measured: figures of two machines do not compare.
 *
 * @param pinning who ran where, in a sentence
 * @param descriptors how many files a process may have open
 */
public record Machine(String system, String java, int cores, String pinning, int descriptors) {
    static Machine here(String pinning) {
        return new Machine(
                Platform.current().name(),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                pinning,
                Descriptors.limit());
    }

    /** In a sentence or two. */
    String inWords() {
        return system + ", Java " + java + ". " + pinning + " A process may have " + descriptors + " files open.";
    }
}
