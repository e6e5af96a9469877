package socketlab.transcript;

/** How a stream of bytes came to its end. */
public enum StreamEnd {
    /** The other side closed in order: FIN, or a pipe that was closed. */
    END_OF_STREAM("the end of the stream"),
    /** The connection broke: RST. */
    RESET("a reset (RST)"),
    /** The lab itself closed it. */
    CLOSED_BY_LAB("its own close"),
    /** More came than the lab keeps; the rest is read and thrown away. */
    TOO_MUCH("more output than the lab keeps");

    private final String words;

    StreamEnd(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
