package socketlab.mirror;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A Java file as the mirror test sees it: what others can call, with its Javadoc, and the numbers of its TODOs. */
record JavaSource(String text, Map<String, String> contract, Map<String, String> bodies) {
    private static final Pattern TODO = Pattern.compile("// TODO (\\d+):");
    private static final Pattern DONE = Pattern.compile("// (\\d+)\\. ");

    static JavaSource of(Path file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            Scanner scanner = new Scanner(DocTrees.instance(task));
            scanner.scan(unit, null);
            return new JavaSource(Files.readString(file), scanner.contract, scanner.bodies);
        }
    }

    Set<Integer> todos() {
        return numbers(TODO);
    }

    Set<Integer> answers() {
        return numbers(DONE);
    }

    /** What others can call and is a task, but says nothing about itself. */
    List<String> withoutContract() {
        return contract.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty()
                        && bodies.getOrDefault(entry.getKey(), "").contains("TODO"))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isGiven() {
        return text.contains("Given: nothing to write here.");
    }

    private Set<Integer> numbers(Pattern pattern) {
        Set<Integer> numbers = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult m) -> Integer.valueOf(m.group(1)))
                .forEach(numbers::add);
        return numbers;
    }

    /** Collects classes and everything in them that is not private. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Map<String, String> contract = new TreeMap<>();
        private final Map<String, String> bodies = new TreeMap<>();

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (!tree.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                contract.put(tree.getKind() + " " + tree.getSimpleName(), doc(getCurrentPath()));
            }
            return super.visitClass(tree, unused);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            String signature = tree.getModifiers().getFlags() + " " + tree.getReturnType() + " " + tree.getName()
                    + tree.getParameters() + " throws " + tree.getThrows();
            if (!tree.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                contract.put(signature, doc(getCurrentPath()));
            }
            bodies.put(signature, String.valueOf(tree.getBody()));
            return null;
        }

        private String doc(TreePath path) {
            String comment = docs.getDocComment(path);
            return comment == null ? "" : comment.strip();
        }
    }
}
