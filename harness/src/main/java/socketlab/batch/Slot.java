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
import org.jspecify.annotations.Nullable;
import socketlab.contain.UidContainment;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.process.ReservedUser;
import socketlab.process.Tool;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * Where submissions are graded one after the other. Run by root it has a user of its own, and nothing of that user is left
 * when the next one comes.
 */
final class Slot implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final @Nullable ReservedUser user;
    private final Path directory;
    private int used;

    private Slot(@Nullable ReservedUser user, Path directory) {
        this.user = user;
        this.directory = directory;
    }

    /** @param hasUser whether it is to have a user of its own, which only root can give it */
    static Slot open(boolean hasUser) {
        Path directory = LabRun.current().newDirectory("slot");
        openTheWay(directory);
        return new Slot(hasUser ? ReservedUser.take() : null, directory);
    }

    /** Whoever works here must get here, whatever the mask of the instructor is; there is nothing to list on the way. */
    static void openTheWay(Path directory) {
        try {
            for (Path each : List.of(
                    directory,
                    directory.resolve("..").normalize(),
                    directory.resolve("../..").normalize())) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx--x--x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the way to " + directory, e);
        }
    }

    /** The user whose programs run here; empty when that is whoever runs the lab. */
    OptionalInt uid() {
        return user == null ? OptionalInt.empty() : OptionalInt.of(user.uid());
    }

    /** @param workerIsTheUser whether the worker itself runs as the slot's user */
    Place newPlace(boolean workerIsTheUser) {
        used++;
        return Place.in(directory.resolve("work-" + used), uid(), workerIsTheUser);
    }

    /**
     * Ends whatever still runs as the slot's user. To kill all of a user's processes is one call of the kernel, so no
     * program can start others faster than that.
     *
     * @return whether nobody is left
     */
    boolean isEmptied() {
        return user == null || Wait.until(() -> isEmptied(user.uid()), Deadline.in(LONGEST));
    }

    private boolean isEmptied(int uid) {
        if (Platform.current().ofUser(uid).isEmpty()) {
            return true;
        }
        List<String> kill = new ArrayList<>(UidContainment.as(uid));
        kill.addAll(List.of("sh", "-c", "kill -9 -1"));
        Tool.run(kill, directory, LONGEST);
        return false;
    }

    /** Where every user may leave files, and the next submission would find them. */
    void sweep() {
        if (user != null) {
            List<String> words =
                    new ArrayList<>(List.of("find", "/tmp", "/var/tmp", "/dev/shm", "-xdev", "-maxdepth", "2"));
            words.addAll(List.of("-uid", String.valueOf(user.uid()), "-exec", "rm", "-rf", "{}", "+"));
            Tool.run(words, directory, LONGEST);
        }
    }

    @Override
    public void close() {
        if (user != null) {
            user.close();
        }
    }
}
