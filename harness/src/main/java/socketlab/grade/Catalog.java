package socketlab.grade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
import socketlab.check.SourceOrder;
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

    /** Ids that contain what somebody typed, to help with a mistyped one. */
    public static List<String> similarTo(String typed) {
        String lastWord = typed.substring(typed.lastIndexOf('.') + 1);
        Stream<String> ids = CHECKS.stream().map(CheckInfo::id);
        return ids.filter(id -> id.contains(lastWord) || lastWord.contains(id.substring(id.lastIndexOf('.') + 1)))
                .limit(5)
                .toList();
    }
}
