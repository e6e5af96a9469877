package socketlab.similarity;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The instructor's own copy of JPlag, a jar with a main class. It is run as a program of its own and never linked with the
 * lab: its licence would reach over.
 */
public final class JPlag {
    /** A class file of Java N has the version N + 44. */
    private static final int VERSION_OF_JAVA_0 = 44;

    private final Path jar;
    private final int release;

    private JPlag(Path jar, int release) {
        this.jar = jar;
        this.release = release;
    }

    /** @throws IllegalArgumentException when nothing in it can be run: a sentence for the instructor */
    public static JPlag of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no file " + jar + ".");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry main = file.getEntry(mainClass(file.getManifest()).replace('.', '/') + ".class");
            if (main != null) {
                try (DataInputStream in = new DataInputStream(file.getInputStream(main))) {
                    in.readInt();
                    in.readUnsignedShort();
                    return new JPlag(jar.toAbsolutePath(), in.readUnsignedShort() - VERSION_OF_JAVA_0);
                }
            }
        } catch (IOException noJar) {
            // The same as one without a main class.
        }
        throw new IllegalArgumentException("Java can run nothing in " + jar
                + ". Download the jar with all dependencies from the releases of JPlag.");
    }

    private static String mainClass(@Nullable Manifest manifest) {
        String main = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        return main == null ? "" : main;
    }

    /** The oldest Java that can run it. */
    public int release() {
        return release;
    }

    /**
     * The command that compares. Without the mode it would show its results to a browser until somebody ends it.
     *
     * @param java the program
     * @param results the file that it writes, to whose name it adds an ending
     */
    public List<String> words(String java, Layout layout, Path results) {
        return List.of(
                java,
                "-jar",
                jar.toString(),
                "--mode",
                "RUN",
                "--language",
                "java",
                "--base-code",
                layout.base().toString(),
                "--result-file",
                results.toString(),
                layout.submissions().toString());
    }
}
