package socketlab.contain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tier basic: limits for each process. How many there are and how much memory they take is for the lab to watch. */
public final class BasicContainment implements Containment {
    private final Limits limits;

    public BasicContainment(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<String> before(Path directory) {
        return limits.ofEachProcess();
    }

    @Override
    public Optional<Limits> limits() {
        return Optional.of(limits);
    }
}
