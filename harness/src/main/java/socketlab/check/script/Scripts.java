package socketlab.check.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Scripts by chance. The same seed gives the same scripts, on every machine. */
final class Scripts {
    private static final int TRIES = 1_000;

    private Scripts() {}

    /** One of each kind. */
    static List<Script> of(List<Arbitrary<Script>> kinds, long seed) {
        List<Script> scripts = new ArrayList<>();
        JqwikSession.run(() -> {
            Random random = new Random(seed);
            for (Arbitrary<Script> kind : kinds) {
                scripts.add(kind.generator(TRIES, false).next(random).value());
            }
        });
        return scripts;
    }
}
