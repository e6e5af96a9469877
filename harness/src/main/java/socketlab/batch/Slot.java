package socketlab.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import socketlab.contain.UidContainment;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.process.Tool;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * Where submissions are graded one after the other. Run by root it has a user of its own, and nothing of that user is left
 * when the next one comes.
 */
final class Slot {
    /** Above what systems give to people and services, and below what they give to containers. */
    static final int FIRST_UID = 61_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final OptionalInt uid;
    private final Path directory;
    private int used;

    private Slot(OptionalInt uid, Path directory) {
        this.uid = uid;
        this.directory = directory;
    }

    /** @param number counted from 0 */
    static Slot of(int number, boolean isRoot) {
        Path directory = LabRun.current().newDirectory("slot");
        openTheWay(directory);
        return new Slot(isRoot ? OptionalInt.of(FIRST_UID + number) : OptionalInt.empty(), directory);
    }

    /** Whoever works here must get here, whatever the mask of the instructor is; there is nothing to list on the way. */
    private static void openTheWay(Path directory) {
        try {
            for (Path each : List.of(directory, directory.resolve("..").normalize(), directory.resolve("../..").normalize())) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx--x--x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the way to " + directory, e);
        }
    }

    /** The user whose programs run here; empty when that is whoever runs the lab. */
    OptionalInt uid() {
        return uid;
    }

    /** @param workerIsTheUser whether the worker itself runs as the slot's user */
    Place newPlace(boolean workerIsTheUser) {
        used++;
        return Place.in(directory.resolve("work-" + used), uid, workerIsTheUser);
    }

    /**
     * Ends whatever still runs as the slot's user. To kill all of a user's processes is one call of the kernel, so no
     * program can start others faster than that.
     *
     * @return whether nobody is left
     */
    boolean isEmptied() {
        return uid.isEmpty() || Wait.until(() -> isEmptied(uid.getAsInt()), Deadline.in(LONGEST));
    }

    private boolean isEmptied(int user) {
        if (Platform.current().ofUser(user).isEmpty()) {
            return true;
        }
        List<String> kill = new ArrayList<>(UidContainment.as(user));
        kill.addAll(List.of("sh", "-c", "kill -9 -1"));
        Tool.run(kill, directory, LONGEST);
        return false;
    }
}
