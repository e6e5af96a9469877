package socketlab.export;

/** A file of a learning platform that cannot be filled. The message is for the user: full sentences. */
public final class BadTemplate extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadTemplate(String message) {
        super(message);
    }
}
