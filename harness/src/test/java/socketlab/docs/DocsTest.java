package socketlab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import socketlab.bench.PerformancePage;
import socketlab.check.CheckInfo;
import socketlab.dialect.Dialects;
import socketlab.dialect.Key;
import socketlab.grade.Catalog;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;

/** The docs say what the code does: snippets are cut from it, lists generated, links and ids resolve. */
class DocsTest {
    private static final Pattern CHECK_ID = Pattern.compile("\\bstage[123]\\.(?:server|client)\\.[a-z0-9-]+");

    static List<Markdown> documents() {
        return Markdown.all();
    }

    static List<CheckInfo> checks() {
        return Catalog.all();
    }

    static List<Mistake> mistakes() {
        return Mistakes.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void generatedPartsAreUpToDate(Markdown document) throws IOException {
        String renewed = Generated.renew(document.text());
        if (Kit.isRecording()) {
            Files.writeString(document.file(), renewed);
        }
        assertThat(Files.readString(document.file()))
                .as("Generated parts have changed. Write them anew: mvn -pl harness test -Dtest=DocsTest -Drecord")
                .isEqualTo(renewed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everySnippetIsABlockOfCode(Markdown document) {
        assertThat(Generated.missedSnippets(document.text())).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void linksResolve(Markdown document) {
        for (String link : document.links()) {
            assertThat(link).as("only relative links").doesNotStartWith("http");
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? document.file()
                    : document.file().resolveSibling(parts[0]).normalize();
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(Markdown.read(target).anchors()).as(link).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void namedChecksExist(Markdown document) {
        CHECK_ID.matcher(document.text())
                .results()
                .forEach(id ->
                        assertThat(Catalog.byId(id.group())).as(id.group()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void theDocsPageOfACheckExists(CheckInfo check) {
        String[] parts = check.check().docs().split("#", 2);
        Markdown page = Markdown.read(Kit.root().resolve("docs").resolve(parts[0]));
        assertThat(page.anchors()).contains(parts[1]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void theDocsPageOfAMistakeExists(Mistake mistake) {
        String[] parts = mistake.docs().split("#", 2);
        Markdown page = Markdown.read(Kit.root().resolve("docs").resolve(parts[0]));
        assertThat(page.anchors()).contains(parts[1]);
    }

    /** Where a report sends its reader. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void everyMistakeHasItsPlace(Mistake mistake) {
        assertThat(Markdown.read(Kit.root().resolve("docs/mistakes.md")).anchors())
                .contains(mistake.id());
    }

    @Test
    void theChartIsMadeOfTheMeasuredFigures() throws IOException {
        Path file = Kit.root().resolve("docs/select-against-threads.svg");
        if (Kit.isRecording()) {
            Files.writeString(file, PerformancePage.chart());
        }
        assertThat(Files.readString(file)).isEqualTo(PerformancePage.chart());
    }

    @Test
    void theProtocolSpellsTheTextsThatTheLabChecks() {
        String protocol = Markdown.read(Kit.root().resolve("docs/protocol.md")).text();
        for (Key key : Key.values()) {
            String shown = Dialects.kit().fillIn("{" + key.word() + "}");
            if (!shown.startsWith("{")) {
                assertThat(protocol).contains("`" + shown + "`");
            }
        }
        assertThat(Dialects.kit().fillIn("{stage3.left}")).isEqualTo("< The user IP:PORT left (K users online)");
    }

    @Test
    void everyGuideListsItsChecks() {
        for (int stage = 1; stage <= 3; stage++) {
            String guide = Markdown.read(Kit.root().resolve("docs/stage" + stage + ".md"))
                    .text();
            assertThat(guide).contains("<!-- generated: checks stage" + stage + " -->");
        }
    }
}
