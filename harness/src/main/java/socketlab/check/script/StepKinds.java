package socketlab.check.script;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The kinds of steps that scripts of all plays have in common. */
public final class StepKinds {
    private StepKinds() {}

    public static Step of(String verb, int user) {
        return new Step(verb, user, List.of());
    }

    public static Arbitrary<Step> nobody(String verb) {
        return Arbitraries.just(of(verb, 0));
    }

    public static Arbitrary<Step> someone(String verb, Arbitrary<Integer> person) {
        return person.map(user -> of(verb, user));
    }

    /** With one figure. */
    public static Arbitrary<Step> counted(String verb, Arbitrary<Integer> person, int least, int most) {
        return Combinators.combine(person, Arbitraries.integers().between(least, most))
                .as((user, figure) -> new Step(verb, user, List.of(figure)));
    }

    /** A length that is mostly short, and up to two places to cut at. */
    public static Arbitrary<Step> line(String verb, Arbitrary<Integer> person) {
        Arbitrary<Integer> length = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 60)),
                Tuple.of(2, Arbitraries.integers().between(1_000, 9_000)),
                Tuple.of(1, Arbitraries.integers().between(9_000, 20_000)));
        Arbitrary<List<Integer>> cuts =
                Arbitraries.integers().between(1, 5_000).list().ofMaxSize(2);
        return Combinators.combine(person, length, cuts).as((user, size, places) -> {
            List<Integer> figures = new ArrayList<>(List.of(size));
            figures.addAll(places.stream().sorted().toList());
            return new Step(verb, user, figures);
        });
    }

    /** With the program stopped, so that all of it reaches the program at the same moment. */
    public static List<Step> atOnce(List<Step> steps) {
        List<Step> all = new ArrayList<>(List.of(of("stop", 0)));
        all.addAll(steps);
        all.add(of("go", 0));
        return all;
    }
}
