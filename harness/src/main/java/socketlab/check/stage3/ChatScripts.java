package socketlab.check.stage3;

import static socketlab.check.script.StepKinds.counted;
import static socketlab.check.script.StepKinds.line;
import static socketlab.check.script.StepKinds.nobody;
import static socketlab.check.script.StepKinds.of;
import static socketlab.check.script.StepKinds.someone;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import socketlab.check.script.Script;
import socketlab.check.script.Step;

/**
 * Scripts for a chat server, by chance: what some people may do to it in a minute.
 *
 * <p>A script has each of the moments below twice, in any order and with anything in between: steps that are chosen one
 * by one hardly ever meet in the few ways in which servers go wrong.
 */
final class ChatScripts {
    private static final int REGULARS = 4;
    private static final int NEWCOMERS = 9;

    private ChatScripts() {}

    /** A script with so many steps by chance beside its moments. Some people join first, or much would do nothing. */
    static Arbitrary<Script> withSteps(int steps) {
        List<Arbitrary<List<Step>>> parts = new ArrayList<>(moments());
        parts.addAll(moments());
        for (int i = 0; i < steps; i++) {
            parts.add(step().map(List::of));
        }
        return Combinators.combine(parts)
                .as(chosen -> chosen)
                .flatMap(Arbitraries::shuffle)
                .map(ChatScripts::script);
    }

    private static Script script(List<List<Step>> parts) {
        List<Step> all = new ArrayList<>(List.of(of("join", 1), of("join", 2), of("join", 3), of("rest", 0)));
        parts.forEach(all::addAll);
        return new Script(all);
    }

    /** Each with three people: two who are here, and one who comes. */
    private static List<Arbitrary<List<Step>>> moments() {
        return List.of(
                moment("join:A join:B stop line:A join:N go bye:N"),
                moment("join:A join:B stop fin:A join:N go bye:N"),
                moment("join:A join:B stop fin:A rst:B go"),
                moment("join:A join:B stop bye:B fin:A go join:A"),
                moment("join:A join:B stop line:A line:B go"),
                moment("join:A stop blank:A lines:A:4 go"),
                moment("join:A half:A join:N rest line:A bye:N"),
                moment("join:A half:A rst:A join:N line:N rest fin:N"),
                moment("join:A stop lines:A:3 fin:A go"),
                moment("join:A join:B stop line:B rst:A line:B go"),
                moment("stop join:N rst:N go"),
                moment("join:A half:A rest line:A"));
    }

    private static Arbitrary<List<Step>> moment(String pattern) {
        Arbitrary<List<Integer>> regulars =
                Arbitraries.integers().between(1, REGULARS).list().ofSize(2).uniqueElements();
        return Combinators.combine(regulars, Arbitraries.integers().between(REGULARS + 1, NEWCOMERS))
                .as((pair, newcomer) -> Script.parse(pattern.replace("A", "" + pair.get(0))
                                .replace("B", "" + pair.get(1))
                                .replace("N", "" + newcomer))
                        .steps());
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(7, line("line", person())),
                Tuple.of(4, someone("join", person())),
                Tuple.of(2, counted("lines", person(), 2, 5)),
                Tuple.of(2, crlf()),
                Tuple.of(2, counted("half", person(), 1, 40)),
                Tuple.of(1, someone("blank", person())),
                Tuple.of(1, someone("spaces", person())),
                Tuple.of(1, someone("fin", person())),
                Tuple.of(1, someone("bye", person())),
                Tuple.of(1, someone("rst", person())),
                Tuple.of(1, someone("deaf", person())),
                Tuple.of(2, someone("hears", person())),
                Tuple.of(4, nobody("rest")));
    }

    /** Often cut between the carriage return and the line feed. */
    private static Arbitrary<Step> crlf() {
        return Combinators.combine(person(), Arbitraries.integers().between(0, 4))
                .as((user, cut) -> new Step("crlf", user, cut < 2 ? List.of(9, 0) : List.of(9 + cut)));
    }

    private static Arbitrary<Integer> person() {
        return Arbitraries.integers().between(1, REGULARS + 1).withDistribution(RandomDistribution.uniform());
    }
}
