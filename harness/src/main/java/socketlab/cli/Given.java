package socketlab.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.dialect.Dialect;
import socketlab.grade.LabProperties;
import socketlab.protocol.Stage;

/**
 * What is known of a submission before it is played.
 *
 * @param dialect in which its programs speak
 * @param properties what its directory says of itself
 */
record Given(Dialect dialect, LabProperties properties) {
    /**
     * The stages that somebody asks for, as far as the dialect has them.
     *
     * @param word a stage's number, {@code all}, or null for those that {@code lab.properties} names
     */
    List<Stage> stages(@Nullable String word) {
        List<Stage> asked = word == null ? properties.stages() : Selection.stages(word);
        if (asked.isEmpty()) {
            throw new UserError("Which stage? Say 1, 2, 3 or all, or let " + LabProperties.FILE + " name the stages.");
        }
        List<Stage> known = asked.stream().filter(dialect::has).toList();
        if (known.isEmpty()) {
            throw new UserError("The dialect " + dialect.name() + " has no stage "
                    + asked.get(0).number() + ", but " + numbers() + ".");
        }
        return known;
    }

    private String numbers() {
        List<String> numbers = Stream.of(Stage.values())
                .filter(dialect::has)
                .map(stage -> String.valueOf(stage.number()))
                .toList();
        return String.join(" and ", numbers);
    }
}
