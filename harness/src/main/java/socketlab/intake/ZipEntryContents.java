package socketlab.intake;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One file of a zip; where the zip has several of that path, the first.
 *
 * @param zip all of it
 * @param name what the file is called in the hand-in
 */
record ZipEntryContents(ZipContents zip, String path, String name) implements Contents {
    @Override
    public void each(Visitor visitor) throws Refusal, IOException {
        AtomicBoolean found = new AtomicBoolean();
        zip.each(item -> {
            if (item.path().equals(path) && !found.getAndSet(true)) {
                visitor.item(item.at(name));
            }
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
