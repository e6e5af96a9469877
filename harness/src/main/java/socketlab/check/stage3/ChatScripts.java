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
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import socketlab.check.script.Script;
import socketlab.check.script.Step;
import socketlab.check.script.StepKinds;

/** Scripts for a chat server, by chance: what five people may do to it in a minute. */
final class ChatScripts {
    private static final int PEOPLE = 5;

    private ChatScripts() {}

    /** A script of about this many steps. Two people join first, or half of it would do nothing. */
    static Arbitrary<Script> ofLength(int steps) {
        return moment().list().ofSize(steps / 2).map(moments -> {
            List<Step> all = new ArrayList<>(List.of(of("join", 1), of("join", 2), of("rest", 0)));
            moments.forEach(all::addAll);
            return new Script(all);
        });
    }

    /** Mostly one step; and pairs that rarely meet by chance. */
    private static Arbitrary<List<Step>> moment() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, step().list().ofSize(1)),
                Tuple.of(2, pair("line", "fin")),
                Tuple.of(1, pair("lines", "rst")),
                Tuple.of(1, pair("join", "rst")),
                Tuple.of(2, counted("half", person(), 1, 40).map(half -> List.of(half, of("rest", 0)))),
                Tuple.of(2, step().list().ofSize(4).map(StepKinds::atOnce)));
    }

    private static Arbitrary<List<Step>> pair(String first, String second) {
        return person().map(user -> List.of(of(first, user), of(second, user)));
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(7, line("line", person())),
                Tuple.of(4, someone("join", person())),
                Tuple.of(2, counted("lines", person(), 2, 5)),
                Tuple.of(1, counted("crlf", person(), 1, 40)),
                Tuple.of(2, counted("half", person(), 1, 40)),
                Tuple.of(1, someone("blank", person())),
                Tuple.of(1, someone("spaces", person())),
                Tuple.of(2, someone("fin", person())),
                Tuple.of(1, someone("bye", person())),
                Tuple.of(2, someone("rst", person())),
                Tuple.of(1, someone("deaf", person())),
                Tuple.of(2, someone("hears", person())),
                Tuple.of(4, nobody("rest")));
    }

    private static Arbitrary<Integer> person() {
        return Arbitraries.integers().between(1, PEOPLE).withDistribution(RandomDistribution.uniform());
    }
}
