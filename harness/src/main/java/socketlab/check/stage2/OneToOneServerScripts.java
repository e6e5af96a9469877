package socketlab.check.stage2;

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
import socketlab.check.script.StepKinds;

/** Scripts for a server of one-to-one chats, by chance: what clients may do to it, in turn or not. */
final class OneToOneServerScripts {
    private static final int CLIENTS = 2;
    private static final Arbitrary<Integer> NOBODY = Arbitraries.just(0);

    /** What chance would hardly make: an EXIT with lines behind it, typed in one breath while a client waits for it. */
    private static final String LAST_MOMENT = "level join:1 line:1:5 pasteexit:0:2 rest";

    private OneToOneServerScripts() {}

    /** A script of about this many steps. Two clients join first, or half of it would do nothing. */
    static Arbitrary<Script> ofLength(int steps) {
        return moment().list().ofSize(steps / 2).map(moments -> {
            List<Step> all = new ArrayList<>(List.of(of("join", 1), of("join", 2)));
            moments.forEach(all::addAll);
            all.addAll(Script.parse(LAST_MOMENT).steps());
            return new Script(all);
        });
    }

    /** Mostly one step, or one turn of both sides; and what rarely meets by chance. */
    private static Arbitrary<List<Step>> moment() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, step().list().ofSize(1)),
                Tuple.of(6, turn()),
                Tuple.of(4, leave()),
                Tuple.of(2, early(counted("lines", client(), 2, 3))),
                Tuple.of(2, early(counted("paste", NOBODY, 2, 3))),
                Tuple.of(1, early(line("line", client()))),
                Tuple.of(2, step().list().ofSize(4).map(StepKinds::atOnce)));
    }

    private static Arbitrary<List<Step>> turn() {
        Arbitrary<Step> question = Arbitraries.frequencyOf(
                Tuple.of(6, line("line", client())),
                Tuple.of(2, someone("empty", client())),
                Tuple.of(2, someone("sayexit", client())));
        Arbitrary<String> answer = Arbitraries.of("type", "type", "typeempty", "nearexit", "nearexit");
        return Combinators.combine(question, answer)
                .as((line, typed) -> List.of(of("level", 0), line, of(typed, 0), of("rest", 0)));
    }

    /** The client's lines are all answered, so that it can end; then somebody else comes, and speaks at once. */
    private static Arbitrary<List<Step>> leave() {
        Arbitrary<Step> typedEarly = Arbitraries.of(of("rest", 0), of("type", 0), of("paste", 0));
        Arbitrary<String> end = Arbitraries.of("fin", "fin", "rst", "exit", "exit", "exitcrlf");
        return Combinators.combine(end, client(), typedEarly)
                .as((how, user, typed) -> List.of(
                        of("level", 0),
                        of("join", user),
                        typed,
                        of(how, how.startsWith("exit") ? 0 : user),
                        of("line", user),
                        of("join", user),
                        of("line", user)));
    }

    /** A program that does not wait for its turn needs a moment to show it. */
    private static Arbitrary<List<Step>> early(Arbitrary<Step> step) {
        return step.map(one -> List.of(of("level", 0), one, of("calm", 0)));
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, someone("join", client())),
                Tuple.of(4, line("line", client())),
                Tuple.of(1, counted("lines", client(), 2, 4)),
                Tuple.of(2, line("crlf", client())),
                Tuple.of(1, someone("empty", client())),
                Tuple.of(2, counted("half", client(), 1, 40)),
                Tuple.of(1, someone("fin", client())),
                Tuple.of(1, someone("rst", client())),
                Tuple.of(5, line("type", NOBODY)),
                Tuple.of(1, counted("paste", NOBODY, 2, 3)),
                Tuple.of(2, counted("typecrlf", NOBODY, 1, 40)),
                Tuple.of(1, counted("typehalf", NOBODY, 1, 40)),
                Tuple.of(1, nobody("exit")),
                Tuple.of(2, nobody("rest")));
    }

    private static Arbitrary<Integer> client() {
        return Arbitraries.integers().between(1, CLIENTS).withDistribution(RandomDistribution.uniform());
    }
}
