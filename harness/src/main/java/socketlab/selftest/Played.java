package socketlab.selftest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Verdict;
import socketlab.mistake.Mistake;

/** What the self-test found about one program. */
public sealed interface Played {
    String name();

    /** Whether this is what the catalogue says of the program. */
    boolean isAsExpected();

    /** What is wrong about the lab, in sentences; empty when nothing is. */
    List<String> complaints();

    /** Whether the machine was too busy to say: that is no verdict, and so not another one. */
    boolean isInconclusive();

    private static boolean isOpen(Outcome outcome) {
        return outcome.verdict() == Verdict.INCONCLUSIVE;
    }

    /** A program that this machine cannot play. */
    record Skipped(String name, String reason) implements Played {
        @Override
        public boolean isAsExpected() {
            return true;
        }

        @Override
        public List<String> complaints() {
            return List.of();
        }

        @Override
        public boolean isInconclusive() {
            return false;
        }
    }

    /** A right program: it must pass every check that applies. */
    record Right(RightProgram program, Trial trial) implements Played {
        @Override
        public String name() {
            return program.name();
        }

        @Override
        public boolean isAsExpected() {
            return complaints().isEmpty();
        }

        @Override
        public List<String> complaints() {
            return trial.result()
                    .outcomes()
                    .filter(outcome -> !outcome.isPassed() && !outcome.isNotApplicable() && !isOpen(outcome))
                    .map(outcome -> "The right program " + name() + " did not pass "
                            + outcome.info().id() + ": " + outcome.message())
                    .toList();
        }

        @Override
        public boolean isInconclusive() {
            return trial.result().isInconclusive();
        }
    }

    /** A wrong program: it must fail the check about its mistake, and no check that is about another one. */
    record Wrong(WrongProgram program, Trial trial) implements Played {
        @Override
        public String name() {
            return program.name();
        }

        @Override
        public boolean isInconclusive() {
            return isOpen(trial.outcome(program.about()));
        }

        /** Whether the check about its mistake failed. */
        public boolean isKilled() {
            return trial.outcome(program.about()).verdict() == Verdict.FAILED;
        }

        /** The mistake that was named for the check about it. */
        public Optional<String> cause() {
            @Nullable Mistake named = trial.outcome(program.about()).cause();
            return Optional.ofNullable(named).map(Mistake::id);
        }

        /** Whether the mistake that was named is the one that the catalogue names. */
        public boolean isCauseRight() {
            return cause().isPresent() && cause().equals(program.cause());
        }

        /** Checks that failed although they are about other mistakes. */
        public Set<String> surprising() {
            return trial.result()
                    .outcomes()
                    .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                    .map(Outcome::info)
                    .filter(check ->
                            !program.mayFail(check) && !program.mustFail().contains(check.id()))
                    .map(CheckInfo::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public boolean isAsExpected() {
            return complaints().isEmpty();
        }

        @Override
        public List<String> complaints() {
            if (!trial.ids(Verdict.BROKEN).isEmpty()) {
                return List.of("The lab broke while it played " + name() + ": " + broken());
            }
            if (!isKilled() && !isInconclusive()) {
                return List.of("The wrong program " + name() + " survives "
                        + program.about().id() + ": "
                        + trial.outcome(program.about()).verdict().word() + ".");
            }
            return surprising().stream()
                    .map(id -> "The wrong program " + name() + " fails " + id + ", which is about another mistake.")
                    .toList();
        }

        private String broken() {
            return trial.result()
                    .outcomes()
                    .filter(outcome -> outcome.verdict() == Verdict.BROKEN)
                    .map(Outcome::message)
                    .findFirst()
                    .orElse("");
        }
    }
}
