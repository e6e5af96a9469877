package socketlab.bench;

/** The server delivered something else than docs/protocol.md says; the message tells to whom, and what. */
final class WrongDelivery extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongDelivery(String message) {
        super(message);
    }
}
