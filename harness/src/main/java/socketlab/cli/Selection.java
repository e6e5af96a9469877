package socketlab.cli;

import java.util.List;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
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

    /** The checks of these stages, or those of them that are named. */
    static List<CheckInfo> checks(List<Stage> stages, List<String> only) {
        List<CheckInfo> all =
                stages.stream().flatMap(stage -> Catalog.of(stage).stream()).toList();
        for (String id : only) {
            CheckInfo known = check(id);
            if (!all.contains(known)) {
                throw new UserError(
                        "The check " + id + " belongs to stage " + known.stage().number() + ".");
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
