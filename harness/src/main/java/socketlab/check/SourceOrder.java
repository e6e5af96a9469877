package socketlab.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The methods of a class in the order of their source. Reflection promises no order, but the compiler writes the class
 * file in source order, so a check needs no number beside it that somebody would have to keep right.
 */
public final class SourceOrder {
    private SourceOrder() {}

    /** The checks of a class, in the order in which they are taught. */
    public static List<CheckInfo> checks(Class<?> declaring) {
        return Stream.of(declaring.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(byPosition(declaring))
                .map(CheckInfo::of)
                .toList();
    }

    static Comparator<Method> byPosition(Class<?> declaring) {
        List<String> names = methodNames(declaring);
        return Comparator.comparingInt(method -> names.indexOf(method.getName()));
    }

    private static List<String> methodNames(Class<?> declaring) {
        List<String> names = new ArrayList<>();
        try (InputStream in = declaring.getResourceAsStream(declaring.getSimpleName() + ".class")) {
            new ClassReader(in).accept(new Collector(names), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the class file of " + declaring, e);
        }
        return names;
    }

    private static final class Collector extends ClassVisitor {
        private final List<String> names;

        Collector(List<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        @SuppressWarnings("NullAway") // ASM takes null for "do not visit the method's inside".
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            names.add(name);
            return null;
        }
    }
}
