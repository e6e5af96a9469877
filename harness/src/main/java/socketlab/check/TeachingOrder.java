package socketlab.check;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Lets Jupiter run the checks in the order of their source. A run that shows them in that order anyway may begin with
 * those that take longest: at the end one processor would be busy with them alone.
 */
public final class TeachingOrder implements MethodOrderer {
    /** The configuration parameter that asks for it. */
    public static final String LONGEST_FIRST = "socketlab.longest-first";

    @Override
    public void orderMethods(MethodOrdererContext context) {
        if (context.getMethodDescriptors().isEmpty()) {
            return;
        }
        // A stage module's class inherits its checks: the order is that of the class that declares them.
        Class<?> declaring = context.getMethodDescriptors().get(0).getMethod().getDeclaringClass();
        var bySource = SourceOrder.byPosition(declaring);
        boolean longestFirst = context.getConfigurationParameter(LONGEST_FIRST)
                .map(Boolean::parseBoolean)
                .orElse(false);
        Comparator<MethodDescriptor> byLength =
                Comparator.comparing(method -> longestFirst && takesLong(method) ? 0 : 1);
        context.getMethodDescriptors().sort(byLength.thenComparing(MethodDescriptor::getMethod, bySource));
    }

    private static boolean takesLong(MethodDescriptor method) {
        return method.findAnnotation(Check.class)
                .map(check -> check.explores() || check.takesLong())
                .orElse(false);
    }
}
