package socketlab.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;

/** What is said of a dialect's file, and where. */
class DialectReaderTest {
    private static final String KIT = Dialects.text(Dialects.KIT);

    @TempDir
    Path directory;

    static List<String> names() {
        return Dialects.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theKitsOwnDialectsAreRight(String name) {
        assertThat(problems(Dialects.text(name))).isEmpty();
    }

    @Test
    void aMissingKeyIsNamedAtTheEnd() {
        assertThat(problems(KIT.replaceAll("(?m)^stage3.left = .*\n", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("stage3.left is missing: What they get when a user leaves."))
                .satisfies(problem ->
                        assertThat(problem.line()).isEqualTo(KIT.lines().count() - 1));
    }

    @Test
    void onlyTheKeysOfItsStagesAreAskedFor() {
        String text = "title = t\nstages = 2\nuser = {ip}:{port}\nframing = line\ncolour = exact\n"
                + "stage2.server = s {port}\nstage2.client = c {host} {port}\nstage2.exit = BYE\n";
        assertThat(problems(text)).isEmpty();
        Dialect dialect = new DialectReader(text, Catalog.ids()).dialect("ours");
        assertThat(dialect.exitLine()).isEqualTo("BYE");
        assertThat(dialect.exemption("stage3.server.listens", Stage.MULTI_USER, List.of()))
                .contains("The dialect ours has no stage 3.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage3.left =|stage3.lefd =|There is no key stage3.lefd. Is it stage3.left?|1",
                "framing = line|framing = lines|framing is one of: line, raw.|11",
                "stages = 1 2 3|stages = 1, 2|stages lists some of 1, 2 and 3, separated by blanks.|10",
                "users.one = user|users.one =|users.one needs a value.|12",
                "entered ({count}|entered ({number}|stage3.entered has an unknown {number}; it knows {count}, {user}, {users}.|45",
                "{user} left|{user} {user} left|{user} stands here a second time.|33",
                "[{user}] {text}|[{user}] text|stage3.message needs {text}.|18",
                "ChatServer {host} {port}|ChatServer {host}|stage3.server needs {port}.|17",
                "ChatServer {host} {port}|{host} {port}|stage3.server begins with the program's name, as in \"prog {host} {port}\".|17",
                "stage3.connect-timeout =|stage3.connect-timeout = soon|stage3.connect-timeout is a whole number of seconds, or nothing.|26"
            })
    void aMistakeHasItsPlace(String right, String wrong, String message, int column) {
        assertThat(KIT).contains(right);
        assertThat(problems(KIT.replace(right, wrong))).anySatisfy(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    @Test
    void twoTemplatesMayNotShareALine() {
        String text = KIT.replace(
                "stage3.left = < The user {user} left ({count} {users} online)",
                "stage3.left = > New {text} ({count} {users} online)".replace("{text}", "user {user} entered"));
        assertThat(problems(text))
                .extracting(Problem::message)
                .anySatisfy(
                        message -> assertThat(message)
                                .startsWith(
                                        "One line could be both stage3.entered and stage3.left, such as \"> New user 0.0.0.0:0"));
    }

    /** "1 user" and "1 users" are other words, but the first is the beginning of the second. */
    @Test
    void withoutLineEndsOneMayNotBeginLikeAnother() {
        String lines = KIT.replace(
                        "stage3.entered = > New user {user} entered ({count} {users} online)",
                        "stage3.entered = > {user} is there")
                .replace(
                        "stage3.left = < The user {user} left ({count} {users} online)",
                        "stage3.left = > {user} is there no more");
        assertThat(problems(lines)).isEmpty();
        assertThat(problems(lines.replace("framing = line", "framing = raw")))
                .extracting(Problem::message)
                .containsExactly("One line could be both stage3.entered and stage3.left, such as "
                        + "\"> 0.0.0.0:0 is there no more\".");
    }

    @Test
    void anExemptionNamesACheckAndAReason() {
        assertThat(problems(KIT + "not-applied.*.ctrl-x = Because.\nnot-applied.*.ctrl-c =\n"))
                .extracting(Problem::message)
                .containsExactly(
                        "There is no check *.ctrl-x.", "not-applied.*.ctrl-c needs a reason, which the report shows.");
    }

    @Test
    void aFileIsFoundAndNamedAfterItself() throws IOException {
        Path file = Files.writeString(directory.resolve("ours.dialect"), KIT.replace("[You]", "[I]"));
        Dialect dialect = Dialects.find(file.toString(), Catalog.ids());
        assertThat(dialect.name()).isEqualTo("ours");
        assertThat(dialect.own("hello")).isEqualTo("[I] hello");
    }

    @Test
    void whatIsNoDialectIsSaidSo() throws IOException {
        Path latin1 = Files.write(directory.resolve("latin1.dialect"), new byte[] {'a', '=', (byte) 0xe4});
        assertThatThrownBy(() -> Dialects.find("colur", Catalog.ids()))
                .isInstanceOf(BadDialect.class)
                .hasMessageContaining("There is no dialect colur and no such file. Is it colour?");
        assertThatThrownBy(() -> Dialects.find(latin1.toString(), Catalog.ids()))
                .hasMessage("The file " + latin1 + " is not UTF-8.");
        Path empty = Files.writeString(directory.resolve("empty.dialect"), "");
        assertThatThrownBy(() -> Dialects.find(empty.toString(), Catalog.ids()))
                .hasMessageContaining("And ")
                .hasMessageContaining("./lab dialect verify " + empty);
    }

    private static List<Problem> problems(String text) {
        return new DialectReader(text, Catalog.ids()).problems();
    }
}
