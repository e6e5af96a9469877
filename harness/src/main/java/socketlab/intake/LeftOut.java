package socketlab.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a hand-in was not taken, or not as it was: by number, since the names are a stranger's and may be many. */
final class LeftOut {
    enum Reason {
        LINK("a link was left out", "%d links were left out", "the lab follows none"),
        SPECIAL("a special file was left out", "%d special files were left out", "the lab takes plain files alone"),
        OUTSIDE("a file was left out", "%d files were left out", "no path may lead out of the hand-in"),
        LONG("a file was left out", "%d files were left out", "no path may be longer than 1,000 bytes"),
        TWICE(
                "a file was left out",
                "%d files were left out",
                "another came before with the same name, or with one that differs in case alone"),
        UNREADABLE("a name was left out", "%d names were left out", "the lab could not read what is there"),
        RENAMED("a name was changed", "%d names were changed", "some characters do not belong in the name of a file");

        private final String one;
        private final String many;
        private final String why;

        Reason(String one, String many, String why) {
            this.one = one;
            this.many = many;
            this.why = why;
        }

        private String sentence(int count) {
            String what = count == 1 ? one : String.format(Locale.ROOT, many, count);
            return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ": " + why + ".";
        }
    }

    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

    void add(Reason reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    /** A sentence for each reason there was. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counts.forEach((reason, count) -> sentences.add(reason.sentence(count)));
        return sentences;
    }
}
