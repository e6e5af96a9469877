package socketlab.contain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps {@link Containment#current}. One JVM grades one submission, so one is enough. */
final class Contained {
    static final Containment NOT = new Containment() {
        @Override
        public List<String> before(Path directory) {
            return List.of();
        }

        @Override
        public Optional<Limits> limits() {
            return Optional.empty();
        }
    };

    static volatile Containment current = NOT;

    private Contained() {}
}
