package socketlab.grade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import socketlab.check.CheckInfo;
import socketlab.check.SourceOrder;
import socketlab.check.actor.Similarity;
import socketlab.check.stage1.EchoClientChecks;
import socketlab.check.stage1.EchoServerChecks;
import socketlab.check.stage2.OneToOneClientChecks;
import socketlab.check.stage2.OneToOneServerChecks;
import socketlab.check.stage3.ChatClientChecks;
import socketlab.check.stage3.ChatServerChecks;
import socketlab.protocol.Stage;

/** All checks there are, in teaching order. Lists in the docs and on the screen come from here. */
public final class Catalog {
    private static final List<Class<?>> CLASSES = List.of(
            EchoServerChecks.class,
            EchoClientChecks.class,
            OneToOneServerChecks.class,
            OneToOneClientChecks.class,
            ChatServerChecks.class,
            ChatClientChecks.class);

    private static final double ALIKE = 0.7;

    private static final List<CheckInfo> CHECKS =
            CLASSES.stream().flatMap(type -> SourceOrder.checks(type).stream()).toList();

    private Catalog() {}

    public static List<CheckInfo> all() {
        return CHECKS;
    }

    /** The checks of one stage, the server's before the client's. */
    public static List<CheckInfo> of(Stage stage) {
        return CHECKS.stream().filter(check -> check.stage() == stage).toList();
    }

    public static Optional<CheckInfo> byId(String id) {
        return CHECKS.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** The ids most like what somebody typed, the likeliest first; none when nothing is like it. */
    public static List<String> similarTo(String typed) {
        return CHECKS.stream()
                .map(CheckInfo::id)
                .filter(id -> Similarity.between(lastWord(id), lastWord(typed)) > ALIKE)
                .sorted(Comparator.comparingDouble((String id) -> -Similarity.between(id, typed)))
                .limit(3)
                .toList();
    }

    /** Ids of one stage and role share their beginning; what tells them apart is the rest. */
    private static String lastWord(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
