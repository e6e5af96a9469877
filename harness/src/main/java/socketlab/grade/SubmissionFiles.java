package socketlab.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The sources that a submission's main class may refer to: its own, so no link leads elsewhere. An IDE may have left a
 * module declaration among them, whose modules are not here: what is graded is a class path.
 */
final class SubmissionFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final String MODULE = "module-info";

    private final Path root;

    /** @param root where the sources begin */
    SubmissionFiles(StandardJavaFileManager manager, Path root) throws IOException {
        super(manager);
        this.root = root.toRealPath();
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        List<JavaFileObject> found = new ArrayList<>();
        for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
            if (location != StandardLocation.SOURCE_PATH || isOurs(file)) {
                found.add(file);
            }
        }
        return found;
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        JavaFileObject file = super.getJavaFileForInput(location, className, kind);
        return file == null || location != StandardLocation.SOURCE_PATH || isOurs(file) ? file : null;
    }

    private boolean isOurs(JavaFileObject file) {
        if (file.isNameCompatible(MODULE, JavaFileObject.Kind.SOURCE)) {
            return false;
        }
        try {
            return fileManager.asPath(file).toRealPath().startsWith(root);
        } catch (IOException leadsNowhere) {
            return false;
        }
    }
}
