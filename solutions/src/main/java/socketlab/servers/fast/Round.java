package socketlab.servers.fast;

import java.nio.ByteBuffer;

/**
 * What happens in one round, encoded once for everyone. The chat is one endless stream of bytes, and the round is the
 * window on it that is still in memory; a place in the stream is counted from its beginning, so it never has to be
 * adjusted.
 */
final class Round {
    // The largest read, of 16 KiB, may be 8,192 lines of one byte with a name of up to 61 before each of them, and
    // 128 KiB of a half line: below 704 KiB. What then is left is for notices.
    private static final int CAPACITY = 1024 * 1024;
    private static final int ENOUGH = 256 * 1024;
    private static final int LONGEST_NOTICE = 128;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CAPACITY);
    private final ByteBuffer[] pieces = {bytes.duplicate(), bytes.duplicate()};
    private long start;

    long start() {
        return start;
    }

    /** The place in the stream behind all that has happened. */
    long end() {
        return start + bytes.position();
    }

    /** Whether so much has been said that the rest had better wait for the next round. */
    boolean hasHeardEnough() {
        return bytes.position() > ENOUGH;
    }

    boolean hasRoomForANotice() {
        return bytes.remaining() >= LONGEST_NOTICE;
    }

    void add(byte[] notice) {
        bytes.put(notice);
    }

    void add(byte[] prefix, byte[] text, int from, int to) {
        bytes.put(prefix).put(text, from, to - from).put((byte) '\n');
    }

    /**
     * The stream from this place on without the part between two others, as two pieces of which either may be empty. They
     * are the same two buffers each time, so a caller is done with them before the next one asks.
     */
    ByteBuffer[] since(long place, long ownFrom, long ownTo) {
        boolean isOwnInIt = ownTo > place;
        show(pieces[0], place, isOwnInIt ? ownFrom : end());
        show(pieces[1], isOwnInIt ? ownTo : end(), end());
        return pieces;
    }

    private void show(ByteBuffer piece, long from, long to) {
        piece.limit((int) (to - start)).position((int) (from - start));
    }

    /** Begins the next round. Everyone has caught up: what the kernel did not take for a user, the user has copied. */
    void begin() {
        start = end();
        bytes.clear();
    }
}
