package socketlab.check;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Lets Jupiter play checks. Through the CLI a {@link Player} waits in the launcher's session; in Maven and the IDE the
 * first check makes one for the classes on the class path.
 */
public final class CheckExtension implements ParameterResolver, InvocationInterceptor {
    /** Where the player is kept. */
    public static final String NAMESPACE = "socketlab";

    /** Checks take actors of the scenario and nothing else. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable().isAnnotationPresent(Check.class);
    }

    /** The player makes the actors when it plays the check, which may have happened before Jupiter comes to it. */
    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
        Outcome outcome = player(context).play(CheckInfo.of(method.getExecutable()));
        switch (outcome.verdict()) {
            case PASSED -> {}
            case SKIPPED, INCONCLUSIVE -> throw new TestAbortedException(outcome.message());
            case FAILED -> throw new AssertionError(Explanation.of(outcome));
            case BROKEN -> throw new IllegalStateException(Explanation.of(outcome));
        }
    }

    private static Player player(ExtensionContext context) {
        Namespace namespace = Namespace.create(NAMESPACE);
        Player given = context.getStore(StoreScope.LAUNCHER_SESSION, namespace).get(Player.class, Player.class);
        if (given != null) {
            return given;
        }
        return context.getStore(StoreScope.EXECUTION_REQUEST, namespace)
                .computeIfAbsent(
                        Player.class,
                        key -> new Player(ClasspathSubmission.find(), new Board(outcome -> {})),
                        Player.class);
    }
}
