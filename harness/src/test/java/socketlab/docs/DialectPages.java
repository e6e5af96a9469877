package socketlab.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.dialect.Key;
import socketlab.dialect.Trait;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;

/** The tables of docs/dialects.md. */
final class DialectPages {
    private DialectPages() {}

    /** The dialects that the kit brings, and how much of the checks each applies. */
    static String dialects() {
        StringBuilder out =
                new StringBuilder("\n| Dialect | What it is | Stages | Checks applied |\n| --- | --- | --- | ---: |\n");
        for (String name : Dialects.names()) {
            Dialect dialect = Dialects.find(name, Catalog.ids());
            out.append("| `").append(name).append("` | ").append(dialect.title());
            out.append(" | ").append(numbers(dialect)).append(" | ").append(applied(dialect));
            out.append(" |\n");
        }
        return out.append('\n').toString();
    }

    private static String numbers(Dialect dialect) {
        return stages(dialect).map(stage -> String.valueOf(stage.number())).collect(Collectors.joining(", "));
    }

    private static Stream<Stage> stages(Dialect dialect) {
        return Stream.of(Stage.values()).filter(dialect::has);
    }

    private static String applied(Dialect dialect) {
        List<CheckInfo> all = stages(dialect)
                .flatMap(stage -> Catalog.of(stage, dialect).stream())
                .toList();
        return all.stream().filter(check -> check.exemption().isEmpty()).count() + " of " + all.size();
    }

    /** Every key of a dialect's file. */
    static String keys() {
        StringBuilder out = new StringBuilder("\n| Key | What it is | Its value |\n| --- | --- | --- |\n");
        for (Key key : Key.values()) {
            out.append("| `").append(key.word()).append("` | ").append(key.meaning());
            out.append(" | ").append(key.shape().words()).append(" |\n");
        }
        return out.append('\n').toString();
    }

    /** Which checks rely on what a dialect may not promise. */
    static String traits() {
        StringBuilder out = new StringBuilder("\n| Where | these checks are not applied |\n| --- | --- |\n");
        for (Trait trait : Trait.values()) {
            String ids = Catalog.all().stream()
                    .filter(check -> Arrays.asList(check.check().where()).contains(trait))
                    .map(check -> "`" + check.id() + "`")
                    .collect(Collectors.joining(", "));
            out.append("| ").append(trait.otherwise()).append(" | ").append(ids).append(" |\n");
        }
        return out.append('\n').toString();
    }
}
