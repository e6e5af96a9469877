package socketlab.contain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tier uid: root lets the program run as a user that nobody else is. */
public final class UidContainment implements Containment {
    private final int uid;
    private final Limits limits;

    /** @param uid that no other program of this machine runs as */
    public UidContainment(int uid, Limits limits) {
        this.uid = uid;
        this.limits = limits;
    }

    @Override
    public List<String> before(Path directory) {
        List<String> words = new ArrayList<>(as(uid));
        words.addAll(limits.ofEachProcessAndItsUser());
        return words;
    }

    /** The words that let root run a command as this user, who never becomes anybody else. */
    public static List<String> as(int uid) {
        String id = String.valueOf(uid);
        return List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--inh-caps=-all", "--no-new-privs");
    }

    @Override
    public void handOver(Path directory) {
        try {
            Files.setAttribute(directory, "unix:uid", uid);
            Files.setAttribute(directory, "unix:gid", uid);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand over a directory", e);
        }
    }

    @Override
    public Optional<Limits> limits() {
        return Optional.of(limits);
    }
}
