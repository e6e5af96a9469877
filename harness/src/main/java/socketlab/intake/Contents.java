package socketlab.intake;

import java.io.Closeable;
import java.io.IOException;

/** What is in a directory or in an archive, one thing after another. */
interface Contents extends Closeable {
    @FunctionalInterface
    interface Visitor {
        /** @throws IOException when the lab cannot write what it takes */
        void item(Item item) throws Refusal, IOException;
    }

    /**
     * Shows every item once; what it shows can be opened only as long as the visit lasts.
     *
     * @throws Refusal when the hand-in cannot be read
     * @throws IOException when the visitor throws it
     */
    void each(Visitor visitor) throws Refusal, IOException;

    @Override
    default void close() throws IOException {
        // Most have nothing open between two items.
    }
}
