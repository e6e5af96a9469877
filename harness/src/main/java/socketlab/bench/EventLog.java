package socketlab.bench;

import java.nio.ByteBuffer;

/**
 * The one order of events, as the bytes of its lines. The first user to get a line adds it here after a close look, and
 * what everybody else gets is only compared with these bytes: that costs a few nanoseconds a line, so the load generator
 * is not what is measured. It is a ring: what all users have got is forgotten.
 */
final class EventLog {
    /** Who says a notice. */
    static final int NOBODY = -1;

    static final int CAPACITY = 1 << 22;
    private static final int LINES = 1 << 16;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CAPACITY);
    private final ByteBuffer view = bytes.duplicate();
    private final long[] ends = new long[LINES];
    private final int[] speakers = new int[LINES];
    private final int[] numbers = new int[LINES];
    private final long[] messages = new long[LINES];
    private long end;
    private long lines;
    private long said;

    /** The offset of what will be added next. */
    long end() {
        return end;
    }

    long lines() {
        return lines;
    }

    /** The offset at which this line ends. */
    long endOf(long line) {
        return ends[slot(line)];
    }

    int speakerOf(long line) {
        return speakers[slot(line)];
    }

    int numberOf(long line) {
        return numbers[slot(line)];
    }

    /** How many messages there are before this line. */
    long messagesBefore(long line) {
        return line == 0 ? 0 : messages[slot(line - 1)];
    }

    /**
     * Adds a line.
     *
     * @param speaker who said it, {@link #NOBODY} for a notice
     * @param number the speaker's number of it
     * @param needed the offset from which on something is still needed
     */
    void add(ByteBuffer from, int start, int size, int speaker, int number, long needed, long firstLine) {
        if (end + size - needed > CAPACITY || lines + 1 - firstLine > LINES) {
            throw new WrongDelivery(
                    "The server runs ahead: a user lacks more than " + (CAPACITY >> 20) + " MiB that others have got.");
        }
        int at = (int) (end & (CAPACITY - 1));
        int first = Math.min(size, CAPACITY - at);
        bytes.put(at, from, start, first);
        bytes.put(0, from, start + first, size - first);
        end += size;
        said += speaker == NOBODY ? 0 : 1;
        ends[slot(lines)] = end;
        speakers[slot(lines)] = speaker;
        numbers[slot(lines)] = number;
        messages[slot(lines)] = said;
        lines++;
    }

    /** Takes as many of these bytes as are the same as here from this offset on, at most {@code size}; says how many. */
    int takeEqual(long offset, ByteBuffer in, int size) {
        int at = (int) (offset & (CAPACITY - 1));
        int first = takeEqualInOnePiece(at, in, Math.min(size, CAPACITY - at));
        return first < CAPACITY - at ? first : first + takeEqualInOnePiece(0, in, size - first);
    }

    private int takeEqualInOnePiece(int at, ByteBuffer in, int size) {
        int limit = in.limit();
        view.limit(at + size).position(at);
        in.limit(in.position() + size);
        int different = view.mismatch(in);
        int equal = different < 0 ? size : different;
        in.limit(limit).position(in.position() + equal);
        return equal;
    }

    /** A line, its line end included; only while it is still here. */
    byte[] line(long line) {
        long start = line == 0 ? 0 : endOf(line - 1);
        byte[] copy = new byte[(int) Math.max(0, endOf(line) - start)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = bytes.get((int) ((start + i) & (CAPACITY - 1)));
        }
        return copy;
    }

    private static int slot(long line) {
        return (int) (line & (LINES - 1));
    }
}
