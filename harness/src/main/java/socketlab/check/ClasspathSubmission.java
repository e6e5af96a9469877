package socketlab.check;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import socketlab.check.actor.JavaCommand;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialects;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The submission of a stage module: the classes that Maven or the IDE has compiled and put on the class path. */
final class ClasspathSubmission {
    private ClasspathSubmission() {}

    static Submission find() {
        Submission submission = new Submission();
        for (Stage stage : Stage.values()) {
            for (Role role : Role.values()) {
                submission.with(stage, role, subject(stage, role));
            }
        }
        return submission;
    }

    private static Subject subject(Stage stage, Role role) {
        String mainClass = stage.packageName() + "." + Dialects.kit().mainClass(stage, role);
        String file = mainClass.replace('.', '/') + ".class";
        URL url = ClasspathSubmission.class.getClassLoader().getResource(file);
        if (url == null || !url.getProtocol().equals("file")) {
            return new Subject.Absent("The class " + mainClass + " is not on the class path.");
        }
        String upToTheRoot = "../".repeat(mainClass.split("\\.").length);
        Path classes = Path.of(URI.create(url.toString())).resolve(upToTheRoot).normalize();
        return JavaCommand.of(List.of(classes), mainClass, Dialects.kit().arguments(stage, role));
    }
}
