package socketlab.check;

import java.lang.reflect.Method;
import java.util.List;
import socketlab.platform.Means;
import socketlab.protocol.Role;
import socketlab.protocol.RuleBook;
import socketlab.protocol.Stage;

/**
 * What is declared about one check, and the method that plays it.
 *
 * @param declaring the class of checks, without the stage module's test class that may inherit it
 */
public record CheckInfo(Check check, Stage stage, Role role, Class<?> declaring, Method method) {

    /**
     * Reads the declaration of a check.
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
        return new CheckInfo(check, checks.stage(), checks.role(), declaring, method);
    }

    public String id() {
        return check.id();
    }

    public String title() {
        return check.title();
    }

    public int points() {
        return check.points();
    }

    public String ruleText() {
        return RuleBook.text(check.rule());
    }

    public List<Means> needs() {
        return List.of(check.needs());
    }
}
