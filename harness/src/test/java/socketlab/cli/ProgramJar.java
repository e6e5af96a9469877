package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import socketlab.grade.SourceCompiler;

/** A program of one class, as a jar that {@code java -jar} runs. */
final class ProgramJar {
    private ProgramJar() {}

    /** @param libraries which it finds where they are */
    static Path of(Path directory, int release, Path source, List<Path> libraries) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        assertThat(new SourceCompiler(release).compileAll(List.of(source), libraries, classes))
                .isEmpty();
        String main = source.getFileName().toString().replace(".java", "");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        libraries.stream().map(jar -> jar.toUri().toString()).collect(Collectors.joining(" ")));
        Path jar = directory.resolve(main + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry(main + ".class"));
            Files.copy(classes.resolve(main + ".class"), entries);
        }
        return jar;
    }

    /** The same with a version of its class file that no JVM knows. */
    static Path withVersion(Path jar, int version) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path main = inside.getPath(jar.getFileName().toString().replace(".jar", ".class"));
            byte[] bytes = Files.readAllBytes(main);
            bytes[7] = (byte) version;
            Files.write(main, bytes);
        }
        return jar;
    }
}
