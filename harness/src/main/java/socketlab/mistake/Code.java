package socketlab.mistake;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the class files of a program refer to: classes such as {@code java/io/PrintWriter}, and methods such as
 * {@code java/nio/ByteBuffer.flip}. It proves no mistake, but it tells apart two that look alike from outside. Empty for a
 * program that the lab has not compiled.
 *
 * @param uses for each class of the program's own, what it refers to
 */
public record Code(Map<String, Set<String>> uses) {
    public static final Code UNKNOWN = new Code(Map.of());

    public Code {
        uses = Map.copyOf(uses);
    }

    public boolean isKnown() {
        return !uses.isEmpty();
    }

    /** Whether the program refers to this class or method anywhere. */
    public boolean uses(String name) {
        return hasClass(names -> names.contains(name));
    }

    /** Whether one class refers to {@code name} and to none of {@code others}. */
    public boolean usesWithout(String name, Set<String> others) {
        return hasClass(names -> names.contains(name) && others.stream().noneMatch(names::contains));
    }

    private boolean hasClass(Predicate<Set<String>> wanted) {
        return uses.values().stream().anyMatch(wanted);
    }
}
