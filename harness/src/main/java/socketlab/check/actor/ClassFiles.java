package socketlab.check.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import socketlab.mistake.Code;

/** Reads out of the class files of a program which classes and methods it refers to. */
final class ClassFiles {
    private ClassFiles() {}

    /** Those of the package of its main class: the others belong to programs of other stages. */
    static Code codeOf(Subject.Runnable subject) {
        if (subject.classes() == null || subject.mainClass() == null) {
            return Code.UNKNOWN;
        }
        Path main = subject.classes().resolve(subject.mainClass().replace('.', '/') + ".class");
        try (Stream<Path> files = Files.list(main.getParent())) {
            Map<String, Set<String>> uses = new HashMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                uses.put(String.valueOf(file.getFileName()), namesIn(Files.readAllBytes(file)));
            }
            return new Code(uses);
        } catch (IOException | UncheckedIOException unreadable) {
            return Code.UNKNOWN;
        }
    }

    private static Set<String> namesIn(byte[] classFile) {
        Set<String> names = new HashSet<>();
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                return new Calls(names);
            }
        };
        new ClassReader(classFile).accept(visitor, ClassReader.SKIP_DEBUG);
        return names;
    }

    private static final class Calls extends MethodVisitor {
        private final Set<String> names;

        private Calls(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            names.add(owner);
            names.add(owner + "." + name);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            names.add(type);
        }

        /** A method reference is no call by itself, but somebody is given it to call. */
        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    names.add(handle.getOwner());
                    names.add(handle.getOwner() + "." + handle.getName());
                }
            }
        }
    }
}
