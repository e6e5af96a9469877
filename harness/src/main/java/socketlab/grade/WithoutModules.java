package socketlab.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** An IDE may have left a module declaration, whose modules are not here: what is graded is a class path. */
final class WithoutModules extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final String MODULE = "module-info";

    WithoutModules(StandardJavaFileManager manager) {
        super(manager);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        List<JavaFileObject> found = new ArrayList<>();
        for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
            if (!isDeclaration(location, file)) {
                found.add(file);
            }
        }
        return found;
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        return location == StandardLocation.SOURCE_PATH && className.equals(MODULE)
                ? null
                : super.getJavaFileForInput(location, className, kind);
    }

    private static boolean isDeclaration(Location location, JavaFileObject file) {
        return location == StandardLocation.SOURCE_PATH && file.isNameCompatible(MODULE, JavaFileObject.Kind.SOURCE);
    }
}
