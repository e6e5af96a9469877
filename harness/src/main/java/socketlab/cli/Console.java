package socketlab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import socketlab.report.Style;

/** Standard output and standard error of the lab, in UTF-8 whatever the locale. The only place that prints. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;

    Console() {
        this(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void print(String line) {
        out.println(line);
    }

    void print(List<String> lines) {
        lines.forEach(out::println);
    }

    void complain(String line) {
        err.println(line);
    }

    Style style() {
        return new Style(Ansi.AUTO.enabled(), isUtf8());
    }

    /** A terminal with another character set would show the signs as question marks. The script {@code lab} knows first. */
    private static boolean isUtf8() {
        return Stream.of("SOCKETLAB_TERMINAL", "LC_ALL", "LC_CTYPE", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .map(value -> value.toLowerCase(Locale.ROOT).matches(".*utf-?8.*"))
                .orElse(true);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
