package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import socketlab.check.Explanation;
import socketlab.gradebook.Book;
import socketlab.mistake.Mistake;

/** The mistakes of the class as a page in Markdown: what the next lecture should be about. It is for instructors. */
final class MistakesPage {
    private final List<String> blocks = new ArrayList<>();

    private MistakesPage() {}

    static String of(Book book) {
        MistakesPage page = new MistakesPage();
        page.write(ClassMistakes.of(book));
        return String.join("\n\n", page.blocks) + "\n";
    }

    private void write(ClassMistakes mistakes) {
        blocks.add("# Mistakes of the class");
        blocks.add("Counted over " + students(mistakes.students())
                + ". A student counts once for a mistake, however many checks fail by it.");
        mistakes.known().forEach(this::writeKnown);
        if (!mistakes.unknown().isEmpty()) {
            blocks.add("## Failures without a known cause");
            mistakes.unknown().forEach(this::writeUnknown);
        }
        if (mistakes.known().isEmpty() && mistakes.unknown().isEmpty()) {
            blocks.add("No check has failed.");
        }
    }

    private void writeKnown(ClassMistakes.Entry entry) {
        Optional<Mistake> mistake = Shown.known(entry.id());
        blocks.add("## " + mistake.map(Mistake::name).map(MarkdownText::prose).orElse(MarkdownText.code(entry.id()))
                + " (" + students(entry.students()) + ")");
        mistake.map(known -> known.why() + " " + known.cure())
                .map(MarkdownText::prose)
                .ifPresent(blocks::add);
        String checks = entry.checks().stream().map(MarkdownText::code).collect(Collectors.joining(", "));
        blocks.add("Checks that failed by it: " + checks + ".");
        writeExample(entry.example());
    }

    private void writeUnknown(ClassMistakes.Entry entry) {
        blocks.add("### " + MarkdownText.prose(entry.example().title()) + " (" + students(entry.students()) + ")");
        writeExample(entry.example());
    }

    private void writeExample(ClassMistakes.Example example) {
        blocks.add("For example " + MarkdownText.code(example.student()) + " in " + MarkdownText.code(example.check())
                + ":");
        List<String> lines = new ArrayList<>();
        if (example.message() != null) {
            lines.add(example.message());
        }
        lines.addAll(Explanation.trail(example.trail()));
        blocks.add(String.join("\n", MarkdownText.fenced(lines)));
    }

    private static String students(int count) {
        return count + (count == 1 ? " student" : " students");
    }
}
