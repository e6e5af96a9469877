package socketlab.export;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;

/** Every form in which the marks of a class are written: lists on the screen and in the docs come from here. */
public enum Format {
    CSV("csv", "gradebook.csv", "the class as a table, safe to open in a spreadsheet", table()),
    JSON("json", "gradebook.json", "the class with all that is known, for programs", ofClass(GradebookJson::of)),
    JUNIT("junit", "junit.xml", "the class as JUnit XML, for build servers", ofClass(JUnitXml::of)),
    MISTAKES("mistakes", "mistakes.md", "mistakes by frequency, with an example of each", ofClass(MistakesPage::of)),
    FEEDBACK("feedback", "feedback/ID.md", "what a student reads, in Markdown", ofEach(Feedback::of)),
    GRADESCOPE("gradescope", "gradescope/ID.json", "the results.json of Gradescope", ofEach(Gradescope::of)),
    CLASSROOM50("classroom50", "classroom50/ID.json", "the result.json of Classroom 50", ofEachIn(Classroom50::of)),
    EXERCISM("exercism", "exercism/ID.json", "the results.json of Exercism, version 3", ofEach(Exercism::of)),
    CHECK50("check50", "check50/ID.json", "what check50 prints as JSON", ofEach(Check50::of)),
    GITHUB_CLASSROOM(
            "github-classroom",
            "github-classroom/ID.txt",
            "the result of a GitHub Classroom grader, in base64",
            ofEach(GitHubClassroom::of));

    private static final String ID = "ID";

    private final String word;
    private final String fileName;
    private final String line;
    private final Maker maker;

    /** Makes the files of a format, and hands each on with its name. */
    private interface Maker {
        void make(Book book, ExportSettings settings, String fileName, BiConsumer<String, String> files);
    }

    Format(String word, String fileName, String line, Maker maker) {
        this.word = word;
        this.fileName = fileName;
        this.line = line;
        this.maker = maker;
    }

    /** The one place where students keep their names in any case: whoever enters marks must know whose they are. */
    private static Maker table() {
        return (book, settings, fileName, files) -> files.accept(
                fileName, GradebookCsv.of(book, settings.pseudonyms().orElse(null)));
    }

    private static Maker ofClass(Function<Book, String> text) {
        return (book, settings, fileName, files) -> files.accept(fileName, text.apply(named(book, settings)));
    }

    private static Maker ofEach(Function<Mark, String> text) {
        return ofEachIn((mark, environment) -> text.apply(mark));
    }

    private static Maker ofEachIn(BiFunction<Mark, Map<String, String>, String> text) {
        return (book, settings, fileName, files) -> named(book, settings)
                .marks()
                .forEach(mark -> files.accept(
                        fileName.replace(ID, mark.handIn().id()), text.apply(mark, settings.environment())));
    }

    private static Book named(Book book, ExportSettings settings) {
        return settings.pseudonyms().map(pseudonyms -> pseudonyms.in(book)).orElse(book);
    }

    public static Optional<Format> byWord(String word) {
        return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    /** What names it on the command line. */
    public String word() {
        return word;
    }

    /** Its file under the output directory, with {@code ID} for the id of a student when there is a file for each. */
    public String fileName() {
        return fileName;
    }

    /** What it is, as the rest of a line in a list. */
    public String line() {
        return line;
    }

    public boolean isForEachStudent() {
        return fileName.contains(ID);
    }

    /**
     * Makes the files of a class one after the other, so that no more than one is in memory. The same book and settings
     * give the same texts.
     *
     * @param files takes the name of each, relative to the output directory and with slashes, and its text, to be written
     *     as UTF-8
     */
    public void write(Book book, ExportSettings settings, BiConsumer<String, String> files) {
        maker.make(book, settings, fileName, files);
    }
}
