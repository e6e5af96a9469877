package socketlab.cli;

import java.util.List;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
import socketlab.dialect.BadDialect;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;

/** Which stages and checks somebody asks for. */
final class Selection {
    private Selection() {}

    /** @param word a stage's number, or all */
    static List<Stage> stages(String word) {
        if (word.equals("all")) {
            return List.of(Stage.values());
        }
        return Stream.of(Stage.values())
                .filter(stage -> String.valueOf(stage.number()).equals(word))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new UserError("There is no stage " + word + ". Say 1, 2, 3 or all."));
    }

    /** One of the kit's dialects, or one in a file, with nothing wrong in it. */
    static Dialect dialect(String nameOrFile) {
        try {
            return Dialects.find(nameOrFile, Catalog.ids());
        } catch (BadDialect bad) {
            throw new UserError(String.valueOf(bad.getMessage()));
        }
    }

    /** The checks of these stages, or those of them that are named. */
    static List<CheckInfo> checks(List<Stage> stages, List<String> only, Dialect dialect) {
        List<CheckInfo> all = stages.stream()
                .flatMap(stage -> Catalog.of(stage, dialect).stream())
                .toList();
        for (String id : only) {
            CheckInfo known = check(id);
            if (!stages.contains(known.stage())) {
                throw new UserError(
                        "The check " + id + " belongs to stage " + known.stage().number() + ".");
            }
            if (!all.contains(known.in(dialect))) {
                throw new UserError(known.in(dialect).exemption().orElseThrow());
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(check -> only.contains(check.id())).toList();
    }

    /** The check with this id. */
    static CheckInfo check(String id) {
        return Catalog.byId(id).orElseThrow(() -> {
            List<String> similar = Catalog.similarTo(id);
            String help = similar.isEmpty() ? "See ./lab list." : "Is it " + String.join(" or ", similar) + "?";
            return new UserError("There is no check " + id + ". " + help);
        });
    }
}
