package socketlab.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of this machine.
 *
 * @param name what it is called in the hand-in
 */
record SingleFile(Path file, String name) implements Contents {
    @Override
    public void each(Visitor visitor) throws Refusal, IOException {
        // The instructor named it, so a link is followed; a pipe would never end.
        visitor.item(
                Files.isRegularFile(file)
                        ? new Item(name, Item.Kind.FILE, Files.isExecutable(file), () -> Files.newInputStream(file))
                        : Item.without(name, Item.Kind.UNREADABLE));
    }
}
