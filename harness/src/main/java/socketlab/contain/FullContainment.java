package socketlab.contain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tier full, the program's part: processes, users and files of its own inside the network that its worker has already. Its
 * fake users are in that network; nobody else is.
 */
public final class FullContainment implements Containment {
    private static final List<String> SIGNALS = List.of("INT", "QUIT");

    private final Bubblewrap sandbox;
    private final Limits limits;

    /** @param readable what the program needs besides the system: its classes, its JDK, its interpreter */
    public FullContainment(List<Path> readable, Limits limits) {
        this.sandbox = new Bubblewrap(readable);
        this.limits = limits;
    }

    /**
     * Ctrl+C reaches the whole process group, and must end the program alone: the sandbox would end at once and take with it
     * a program that is still saying goodbye. A session of its own inside would keep the signal from the program.
     */
    @Override
    public List<String> before(Path directory) {
        String signals = String.join(",", SIGNALS);
        List<String> words = new ArrayList<>(List.of("env", "--ignore-signal=" + signals));
        words.addAll(sandbox.around(directory, limits.scratchBytes()));
        // Inside the new user namespace processes of the same user that are outside do not count.
        words.addAll(limits.ofEachProcessAndItsUser());
        words.addAll(List.of("env", "--default-signal=" + signals));
        return words;
    }

    @Override
    public boolean settlesSignals() {
        return true;
    }

    @Override
    public Optional<Limits> limits() {
        return Optional.of(limits);
    }
}
