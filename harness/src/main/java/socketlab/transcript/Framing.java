package socketlab.transcript;

import java.util.Optional;

/**
 * How one stream of bytes is cut into messages. It remembers what is not complete yet. Framing is done on bytes, and a
 * message is decoded whole, so a character that arrives in two pieces is never damaged here.
 */
public interface Framing {
    /** Takes bytes in, and hands on each message that they complete, in order. */
    void accept(byte[] bytes, int count, Sink complete);

    /** What has come behind the last complete message. */
    String unfinished();

    /** Where complete messages go. */
    interface Sink {
        /** @param asItCame what the trail shows of it, such as a carriage return that is no part of the line */
        void accept(String message, String asItCame);

        /** A message that is shown as it is. */
        default void accept(String message) {
            accept(message, message);
        }
    }

    /** What has come behind the last complete message and is one as it stands, though what comes next may add to it. */
    default Optional<String> standing() {
        return Optional.empty();
    }

    /** A text as it comes out of this framing, if it does. */
    default String asCompared(String text) {
        return text;
    }

    /** Whether it takes a line end to make a message complete. */
    boolean hasLineEnds();
}
