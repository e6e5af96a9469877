package socketlab.protocol;

import java.util.Optional;
import java.util.stream.Stream;

/** The three stages: their numbers, titles and modules. */
public enum Stage {
    ECHO(1, "Single-message echo", "stage1-echo"),
    ONE_TO_ONE(2, "One-to-one chat", "stage2-one-to-one"),
    MULTI_USER(3, "Multi-user chat on one Selector", "stage3-select-multi");

    private final int number;
    private final String title;
    private final String module;

    Stage(int number, String title, String module) {
        this.number = number;
        this.title = title;
        this.module = module;
    }

    public static Optional<Stage> of(int number) {
        return Stream.of(values()).filter(stage -> stage.number == number).findFirst();
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The directory of the kit's own module. */
    public String module() {
        return module;
    }

    /** The package of the kit's own classes of this stage. */
    public String packageName() {
        return "socketlab.stage" + number;
    }
}
