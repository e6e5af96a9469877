package socketlab.check.stage3;

import static socketlab.check.script.StepKinds.counted;
import static socketlab.check.script.StepKinds.line;
import static socketlab.check.script.StepKinds.nobody;
import static socketlab.check.script.StepKinds.of;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import socketlab.check.script.Script;
import socketlab.check.script.Step;
import socketlab.check.script.StepKinds;

/** Scripts for a chat client, by chance: what its server and its user may say in a minute. */
final class ChatClientScripts {
    private static final Arbitrary<Integer> NOBODY = Arbitraries.just(0);

    private ChatClientScripts() {}

    /** Scripts of about this many steps, one for each way in which a client comes to its end. */
    static List<Arbitrary<Script>> ofLength(int steps) {
        return Stream.of("close", "eof", "blank")
                .map(end -> ofLength(steps, counted(end, NOBODY, 1, 3)))
                .toList();
    }

    private static Arbitrary<Script> ofLength(int steps, Arbitrary<Step> how) {
        return Combinators.combine(moment().list().ofSize(steps / 2), how).as((moments, end) -> {
            List<Step> all = new ArrayList<>();
            moments.forEach(all::addAll);
            all.add(end);
            return new Script(all);
        });
    }

    /** Mostly one step; and what rarely meets by chance: half a line while the other side speaks. */
    private static Arbitrary<List<Step>> moment() {
        return Arbitraries.frequencyOf(
                Tuple.of(14, step().list().ofSize(1)),
                Tuple.of(1, between("half", "type")),
                Tuple.of(1, between("typehalf", "line")),
                Tuple.of(1, between("half", "typehalf")),
                Tuple.of(2, step().list().ofSize(4).map(StepKinds::atOnce)));
    }

    private static Arbitrary<List<Step>> between(String half, String other) {
        Arbitrary<Step> first = counted(half, NOBODY, 1, 40);
        Arbitrary<Step> second = counted(other, NOBODY, 1, 40);
        return Combinators.combine(first, second).as((one, two) -> List.of(one, of("rest", 0), two, of("rest", 0)));
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, line("line", NOBODY)),
                Tuple.of(3, counted("lines", NOBODY, 2, 6)),
                Tuple.of(1, line("crlf", NOBODY)),
                Tuple.of(1, nobody("empty")),
                Tuple.of(1, counted("half", NOBODY, 1, 40)),
                Tuple.of(6, line("type", NOBODY)),
                Tuple.of(2, counted("paste", NOBODY, 2, 6)),
                Tuple.of(1, counted("typecrlf", NOBODY, 1, 40)),
                Tuple.of(1, nobody("typespaces")),
                Tuple.of(1, counted("typehalf", NOBODY, 1, 40)),
                Tuple.of(3, nobody("rest")));
    }
}
