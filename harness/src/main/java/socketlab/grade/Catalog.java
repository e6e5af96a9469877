package socketlab.grade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socketlab.check.CheckInfo;
import socketlab.check.SourceOrder;
import socketlab.check.stage1.EchoClientChecks;
import socketlab.check.stage1.EchoServerChecks;
import socketlab.check.stage2.OneToOneClientChecks;
import socketlab.check.stage2.OneToOneServerChecks;
import socketlab.check.stage3.ChatClientChecks;
import socketlab.check.stage3.ChatServerChecks;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.protocol.Stage;
import socketlab.transcript.Likeness;

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

    /** The checks of one stage of the kit's own protocol, the server's before the client's. */
    public static List<CheckInfo> of(Stage stage) {
        return of(stage, Dialects.kit());
    }

    /**
     * The checks of one stage in a dialect: those of the kit's own protocol, applied or not, and those that only other
     * dialects have and this one applies.
     */
    public static List<CheckInfo> of(Stage stage, Dialect dialect) {
        return CHECKS.stream()
                .filter(check -> check.stage() == stage)
                .map(check -> check.in(dialect))
                .filter(check -> check.isTheKitsOwn() || check.exemption().isEmpty())
                .toList();
    }

    /** The ids of all checks, which a dialect may exempt. */
    public static Set<String> ids() {
        return CHECKS.stream().map(CheckInfo::id).collect(Collectors.toSet());
    }

    public static Optional<CheckInfo> byId(String id) {
        return CHECKS.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /** The ids most like what somebody typed, the likeliest first; none when nothing is like it. */
    public static List<String> similarTo(String typed) {
        return CHECKS.stream()
                .map(CheckInfo::id)
                .filter(id -> Likeness.between(lastWord(id), lastWord(typed)) > ALIKE)
                .sorted(Comparator.comparingDouble((String id) -> -Likeness.between(id, typed)))
                .limit(3)
                .toList();
    }

    /** Ids of one stage and role share their beginning; what tells them apart is the rest. */
    private static String lastWord(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
