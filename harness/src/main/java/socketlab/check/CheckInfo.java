package socketlab.check;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.platform.Means;
import socketlab.protocol.Role;
import socketlab.protocol.RuleBook;
import socketlab.protocol.Stage;

/**
 * What is declared about one check, and the method that plays it.
 *
 * @param declaring the class of checks, without the stage module's test class that may inherit it
 * @param dialect in whose words it is told
 */
public record CheckInfo(Check check, Stage stage, Role role, Class<?> declaring, Method method, Dialect dialect) {

    /**
     * Reads the declaration of a check, in the kit's own wording.
     *
     * @throws IllegalArgumentException when the method is no check or its class has no {@link Checks}
     */
    public static CheckInfo of(Method method) {
        Class<?> declaring = method.getDeclaringClass();
        Checks checks = declaring.getAnnotation(Checks.class);
        Check check = method.getAnnotation(Check.class);
        if (checks == null || check == null) {
            throw new IllegalArgumentException(method + " is no check");
        }
        return new CheckInfo(check, checks.stage(), checks.role(), declaring, method, Dialects.kit());
    }

    @Override
    public String toString() {
        return id();
    }

    /** The same check in another dialect. */
    public CheckInfo in(Dialect other) {
        return new CheckInfo(check, stage, role, declaring, method, other);
    }

    public String id() {
        return check.id();
    }

    public String title() {
        return dialect.fillIn(check.title());
    }

    public String hint() {
        return dialect.fillIn(check.hint());
    }

    public int points() {
        return check.points();
    }

    public String ruleText() {
        return dialect.translate(RuleBook.text(check.rule()));
    }

    public List<Means> needs() {
        return List.of(check.needs());
    }

    /** Why it is not applied in this dialect; empty when it is. */
    public Optional<String> exemption() {
        return dialect.exemption(id(), stage, List.of(check.where()));
    }

    /** Whether it is part of the kit's own protocol, and so of the 100 points of its stage. */
    public boolean isTheKitsOwn() {
        return in(Dialects.kit()).exemption().isEmpty();
    }
}
