package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The C compiler of this machine. */
final class CompilerOfC {
    private CompilerOfC() {}

    /** Makes a program of one source; it is called as the source is, without {@code .c}. */
    static void compile(Path source, Path output) {
        String name = String.valueOf(source.getFileName()).replaceFirst("\\.c$", "");
        String compiler = Toolbox.compilerOfC().orElseThrow().toString();
        List<String> words = List.of(
                compiler,
                "-std=gnu11",
                "-O2",
                "-Wall",
                "-Wextra",
                "-o",
                output.resolve(name).toString(),
                source.toString());
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || !said.isBlank()) {
                throw new IllegalStateException(source + " does not compile without complaint:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The C compiler cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while compiling " + source, e);
        }
    }
}
