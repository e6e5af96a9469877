package socketlab.check.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReducerTest {
    private int asked;

    @Test
    void keepsOnlyTheStepsThatMatter() {
        Predicate<Script> breaks = script -> verbs(script).matches(".*join:1 .*join:2 .*rst:1.*");
        assertThat(reduce(breaks)).hasToString("join:1 join:2 rst:1");
    }

    @Test
    void keepsAFigureThatMatters() {
        Predicate<Script> breaks = script -> script.steps().stream().anyMatch(step -> step.figure(0, 5) > 1_000);
        assertThat(reduce(breaks).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.figure(0, 5)).isGreaterThan(1_000));
    }

    @Test
    void dropsFiguresThatDoNotMatter() {
        assertThat(reduce(script -> verbs(script).contains("line:3")))
                .extracting(Script::toString)
                .isEqualTo("line:3");
    }

    @Test
    void sixtyCandidatesAreEnoughForAScriptOfSixtySteps() {
        Predicate<Script> breaks = script -> verbs(script).matches(".*join:2 .*line:2 .*rst:3.*");
        int shortest = reduce(script -> ++asked <= 60 && breaks.test(script)).length();
        assertThat(shortest).isLessThan(12);
    }

    @Test
    void aScriptIsKeptWhenNothingShorterBreaksTheRule() {
        Script script = script();
        assertThat(new Reducer(candidate -> false).reduce(script)).isEqualTo(script);
    }

    private static Script reduce(Predicate<Script> breaks) {
        Script script = script();
        assertThat(breaks.test(script)).as("the whole script breaks the rule").isTrue();
        return new Reducer(breaks).reduce(script);
    }

    private static String verbs(Script script) {
        return script.steps().stream()
                        .map(step -> step.verb() + ":" + step.user())
                        .collect(Collectors.joining(" "))
                + " ";
    }

    private static Script script() {
        Random random = new Random(4);
        List<String> verbs = List.of("join", "line", "rst", "fin", "half");
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(3_000);
            steps.add(new Step(verbs.get(random.nextInt(5)), 1 + random.nextInt(3), List.of(length)));
        }
        return new Script(steps);
    }
}
