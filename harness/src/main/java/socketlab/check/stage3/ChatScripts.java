package socketlab.check.stage3;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import socketlab.check.script.Script;
import socketlab.check.script.Step;

/** Scripts for a chat server, by chance: what five people may do to it in a minute. */
final class ChatScripts {
    private static final int PEOPLE = 5;

    private ChatScripts() {}

    /** A script of about this many steps. Four people join first, or half of it would do nothing. */
    static Arbitrary<Script> ofLength(int steps) {
        return moment().list().ofSize(steps / 2).map(moments -> {
            List<Step> all =
                    new ArrayList<>(List.of(of("join", 1), of("join", 2), of("join", 3), of("join", 4), of("rest", 0)));
            moments.forEach(all::addAll);
            return new Script(all);
        });
    }

    /** Mostly one step; and pairs that rarely meet by chance. */
    private static Arbitrary<List<Step>> moment() {
        return Arbitraries.frequencyOf(
                Tuple.of(14, step().list().ofSize(1)),
                Tuple.of(2, pair("line", "fin")),
                Tuple.of(1, pair("lines", "rst")),
                Tuple.of(1, pair("half", "rst")),
                Tuple.of(1, pair("join", "rst")),
                Tuple.of(
                        1, Combinators.combine(someone("half"), someone("join")).as(List::of)),
                Tuple.of(
                        1, Combinators.combine(someone("line"), someone("join")).as((a, b) -> atOnce(List.of(a, b)))),
                Tuple.of(1, Combinators.combine(leaving(), leaving()).as((a, b) -> atOnce(List.of(a, b)))),
                Tuple.of(2, counted("half", 1, 40).map(half -> List.of(half, of("rest", 0)))),
                Tuple.of(2, step().list().ofSize(4).map(ChatScripts::atOnce)));
    }

    private static Arbitrary<Step> leaving() {
        return Arbitraries.of("fin", "rst", "bye").flatMap(ChatScripts::someone);
    }

    private static Arbitrary<List<Step>> pair(String first, String second) {
        return person().map(user -> List.of(of(first, user), of(second, user)));
    }

    /** With the server stopped, so that all of it reaches the server at the same moment. */
    private static List<Step> atOnce(List<Step> steps) {
        List<Step> all = new ArrayList<>(List.of(of("stop", 0)));
        all.addAll(steps);
        all.add(of("go", 0));
        return all;
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(7, line()),
                Tuple.of(7, someone("join")),
                Tuple.of(2, counted("lines", 2, 5)),
                Tuple.of(2, crlf()),
                Tuple.of(2, counted("half", 1, 40)),
                Tuple.of(1, someone("blank")),
                Tuple.of(1, someone("spaces")),
                Tuple.of(2, someone("fin")),
                Tuple.of(1, someone("bye")),
                Tuple.of(2, someone("rst")),
                Tuple.of(1, someone("deaf")),
                Tuple.of(2, someone("hears")),
                Tuple.of(4, nobody("rest")));
    }

    private static Arbitrary<Step> line() {
        Arbitrary<Integer> length = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 60)),
                Tuple.of(2, Arbitraries.integers().between(1_000, 9_000)),
                Tuple.of(1, Arbitraries.integers().between(9_000, 20_000)));
        Arbitrary<List<Integer>> cuts =
                Arbitraries.integers().between(1, 5_000).list().ofMaxSize(2);
        return Combinators.combine(person(), length, cuts).as((user, size, places) -> {
            List<Integer> figures = new ArrayList<>(List.of(size));
            figures.addAll(places.stream().sorted().toList());
            return new Step("line", user, figures);
        });
    }

    /** Often cut between the carriage return and the line feed. */
    private static Arbitrary<Step> crlf() {
        return Combinators.combine(person(), Arbitraries.integers().between(0, 4))
                .as((user, cut) -> new Step("crlf", user, cut < 2 ? List.of(9, 0) : List.of(9 + cut)));
    }

    private static Arbitrary<Step> counted(String verb, int least, int most) {
        return Combinators.combine(person(), Arbitraries.integers().between(least, most))
                .as((user, figure) -> new Step(verb, user, List.of(figure)));
    }

    private static Arbitrary<Step> someone(String verb) {
        return person().map(user -> of(verb, user));
    }

    private static Arbitrary<Step> nobody(String verb) {
        return Arbitraries.just(of(verb, 0));
    }

    private static Step of(String verb, int user) {
        return new Step(verb, user, List.of());
    }

    private static Arbitrary<Integer> person() {
        return Arbitraries.integers().between(1, PEOPLE).withDistribution(net.jqwik.api.RandomDistribution.uniform());
    }
}
