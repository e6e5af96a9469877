package socketlab.intake;

/**
 * How much one hand-in may hold. What is dropped anyway, such as build output, does not count.
 *
 * @param bytes of all its files together, as they come out of the archive
 * @param bytesPerFile of its largest file
 * @param entries most files and directories
 * @param depth most names in a path, that of the file included
 */
public record Limits(long bytes, long bytesPerFile, int entries, int depth) {
    /** 64 MiB in all, 16 MiB a file, 5,000 files and directories, 24 levels. */
    public static final Limits DEFAULT = new Limits(64L << 20, 16L << 20, 5_000, 24);

    public Limits {
        if (bytes < 1 || bytesPerFile < 1 || entries < 1 || depth < 1) {
            throw new IllegalArgumentException("Each limit of a hand-in needs to be at least 1.");
        }
    }

    /** For archives as they are handed in. */
    Limits ofArchives() {
        return new Limits(archiveBytes(), archiveBytes(), entries, depth);
    }

    /** Most bytes of the archive itself: it may carry much that is dropped. */
    long archiveBytes() {
        return 4 * bytes;
    }

    /** Most bytes that may come out of a compressed stream, what is dropped included. */
    long inflatedBytes() {
        return 8 * bytes;
    }

    /** Most things that are looked at, what is dropped included. */
    int listed() {
        return 10 * entries;
    }

    /** Most bytes of a zip's table of contents, which the library holds in memory as a whole. */
    long tableBytes() {
        return 512L * entries;
    }
}
