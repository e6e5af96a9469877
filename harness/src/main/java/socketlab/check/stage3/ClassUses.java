package socketlab.check.stage3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * The classes that a program refers to, directly or through classes of its own. Read from its class files, so a comment
 * or an unused import counts for nothing.
 */
final class ClassUses {
    private final Path classes;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private ClassUses(Path classes) {
        this.classes = classes;
    }

    /** Internal names, such as {@code java/nio/channels/Selector}, of all that the main class needs. */
    static Set<String> of(Path classes, String mainClass) {
        ClassUses uses = new ClassUses(classes);
        uses.see(mainClass.replace('.', '/'));
        while (!uses.unread.isEmpty()) {
            uses.read(uses.unread.remove());
        }
        return uses.seen;
    }

    private void see(String name) {
        if (seen.add(name)) {
            unread.add(name);
        }
    }

    private void read(String name) {
        Path file = classes.resolve(name + ".class");
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Remapper collector = new Remapper(Opcodes.ASM9) {
                @Override
                public String map(String internalName) {
                    see(internalName);
                    return internalName;
                }
            };
            ClassVisitor nowhere = new ClassWriter(0);
            new ClassReader(Files.readAllBytes(file)).accept(new ClassRemapper(nowhere, collector), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
