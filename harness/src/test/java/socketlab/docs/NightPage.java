package socketlab.docs;

import java.util.stream.Collectors;
import socketlab.Kit;
import socketlab.selftest.NightLog;

/** The table of the nights in docs/reliability.md. */
final class NightPage {
    private NightPage() {}

    static String table() {
        return NightLog.read(Kit.root().resolve(NightLog.FILE)).entries().stream()
                .map(NightPage::row)
                .collect(Collectors.joining(
                        "",
                        "\n| Kit | Day | JDK | What | Command | Minutes | Exit status | What it said last |\n"
                                + "| --- | --- | ---: | --- | --- | ---: | ---: | --- |\n",
                        "\n"));
    }

    private static String row(NightLog.Entry entry) {
        return "| `" + entry.kit() + "` | " + entry.day() + " | " + entry.jdk() + " | "
                + entry.part().inWords() + " | `./lab "
                + String.join(" ", entry.part().command()) + "` | "
                + entry.minutes() + " | " + (entry.status() < 0 ? "given up" : entry.status()) + " | "
                + entry.figures().replace("|", "\\|") + " |\n";
    }
}
