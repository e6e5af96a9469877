package socketlab.timing;

/**
 * Something that a run of the lab has spent time with.
 *
 * @param what which check, or which program
 * @param thread the number of the thread that waited for it
 * @param begin in microseconds since the run began
 * @param end in the same
 */
public record Lap(Part part, String what, long thread, long begin, long end) {
    public long micros() {
        return end - begin;
    }

    /** Whether the other one happened within this one, and on its behalf. */
    public boolean contains(Lap other) {
        return thread == other.thread && begin <= other.begin && other.end <= end;
    }
}
