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

    static List<Script> of(Arbitrary<Script> kind, int count, long seed) {
        List<Script> scripts = new ArrayList<>();
        JqwikSession.run(() -> {
            var generator = kind.generator(TRIES, false);
            Random random = new Random(seed);
            for (int i = 0; i < count; i++) {
                scripts.add(generator.next(random).value());
            }
        });
        return scripts;
    }
}
