package socketlab.check.stage2;

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

/** Scripts for a client of one-to-one chats, by chance: what its server and its user may say, in turn or not. */
final class OneToOneClientScripts {
    private static final Arbitrary<Integer> NOBODY = Arbitraries.just(0);

    private OneToOneClientScripts() {}

    /** Scripts of about this many steps, for different ways in which a client comes to its end. */
    static List<Arbitrary<Script>> ofLength(int steps) {
        return Stream.of(List.of("close"), List.of("rst"), List.of("eof"), List.of("exit", "exitcrlf"))
                .map(ends -> ofLength(steps, Arbitraries.of(ends)))
                .toList();
    }

    /** Before the end something is typed early, and with the end, when that is typed. */
    private static Arbitrary<Script> ofLength(int steps, Arbitrary<String> how) {
        return Combinators.combine(moment().list().ofSize(steps / 3), how).as((moments, end) -> {
            List<Step> all = new ArrayList<>();
            moments.forEach(all::addAll);
            all.addAll(List.of(of("level", 0), of("stop", 0), of("paste", 0), of(end, 0), of("go", 0)));
            return new Script(all);
        });
    }

    /** Mostly one step, or one turn of both sides; and what rarely meets by chance. */
    private static Arbitrary<List<Step>> moment() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, step().list().ofSize(1)),
                Tuple.of(6, turn()),
                Tuple.of(2, early(counted("lines", NOBODY, 2, 3))),
                Tuple.of(2, early(counted("paste", NOBODY, 2, 3))),
                Tuple.of(2, step().list().ofSize(4).map(StepKinds::atOnce)));
    }

    private static Arbitrary<List<Step>> turn() {
        Arbitrary<String> question = Arbitraries.of("type", "type", "type", "typeempty", "nearexit", "nearexit");
        Arbitrary<Step> answer = Arbitraries.frequencyOf(
                Tuple.of(6, line("line", NOBODY)), Tuple.of(2, nobody("empty")), Tuple.of(1, nobody("sayexit")));
        return Combinators.combine(question, answer)
                .as((typed, line) -> List.of(of("level", 0), of(typed, 0), line, of("rest", 0)));
    }

    /** A program that does not wait for its turn needs a moment to show it. */
    private static Arbitrary<List<Step>> early(Arbitrary<Step> step) {
        return step.map(one -> List.of(of("level", 0), one, of("type", 0), of("calm", 0)));
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, line("line", NOBODY)),
                Tuple.of(1, counted("lines", NOBODY, 2, 3)),
                Tuple.of(2, line("crlf", NOBODY)),
                Tuple.of(1, nobody("empty")),
                Tuple.of(2, counted("half", NOBODY, 1, 40)),
                Tuple.of(6, line("type", NOBODY)),
                Tuple.of(2, counted("paste", NOBODY, 2, 3)),
                Tuple.of(2, counted("typecrlf", NOBODY, 1, 40)),
                Tuple.of(1, counted("typehalf", NOBODY, 1, 40)),
                Tuple.of(2, nobody("rest")));
    }
}
