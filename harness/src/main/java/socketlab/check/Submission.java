package socketlab.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The programs that were handed in, by stage and role. */
public final class Submission {
    private final Map<Key, Supplier<Subject>> subjects = new HashMap<>();

    private final Dialect dialect;

    /** Programs that speak as docs/protocol.md says. */
    public Submission() {
        this(Dialects.kit());
    }

    public Submission(Dialect dialect) {
        this.dialect = dialect;
    }

    private record Key(Stage stage, Role role) {}

    /** In which its programs speak. */
    public Dialect dialect() {
        return dialect;
    }

    public Submission with(Stage stage, Role role, Subject subject) {
        return with(stage, role, () -> subject);
    }

    /** The same with a program that is being made ready meanwhile: whoever asks for it first waits. */
    public Submission with(Stage stage, Role role, Supplier<Subject> subject) {
        subjects.put(new Key(stage, role), subject);
        return this;
    }

    /** The program for this stage and role; a stage that was not asked for is absent. */
    public Subject subject(Stage stage, Role role) {
        Supplier<Subject> subject = subjects.get(new Key(stage, role));
        return subject == null ? new Subject.Absent("No " + role.word() + " was given.") : subject.get();
    }
}
