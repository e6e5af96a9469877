package socketlab.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import socketlab.process.Trees;

/**
 * The directories of one submission while it is graded.
 *
 * @param directory that holds the two
 * @param submission its files, for the worker and its programs to read
 * @param scratch for everything that the worker writes
 */
record Place(Path directory, Path submission, Path scratch) {
    /**
     * New directories, which no other user can look into.
     *
     * @param user whose programs are to work here; empty when that is whoever runs the lab
     * @param ownsScratch whether the worker runs as that user, too
     */
    static Place in(Path directory, OptionalInt user, boolean ownsScratch) {
        Place place = new Place(directory, directory.resolve("submission"), directory.resolve("scratch"));
        try {
            for (Path each : List.of(directory, place.submission, place.scratch)) {
                Files.createDirectories(each);
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-x---"));
                if (user.isPresent()) {
                    Files.setAttribute(each, "unix:gid", user.getAsInt());
                }
            }
            if (user.isPresent() && ownsScratch) {
                Files.setAttribute(place.scratch, "unix:uid", user.getAsInt());
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the directories of a submission", e);
        }
    }

    void remove() {
        Trees.delete(directory);
    }
}
