package socketlab.platform;

/** A means that a check may need and that not every system has. */
public enum Means {
    /** Who listens where, and how many bytes lie unread, from the kernel itself. */
    KERNEL_TABLE("the kernel's table of TCP connections"),
    /** Stopping, continuing and interrupting a process as a terminal does. */
    SIGNALS("POSIX signals to a process group"),
    /** A pseudo-terminal, for what only happens on a real screen. */
    TERMINAL("a pseudo-terminal"),
    /** Descriptors, threads and processor time of another process. */
    PROCESS_STATE("the state of other processes"),
    /** The submission's classes: present only when the lab compiled them itself. */
    SOURCES("a submission given as Java sources");

    private final String words;

    Means(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
