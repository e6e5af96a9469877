package socketlab.check;

import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Lets Jupiter run the checks in the order of their source. */
public final class TeachingOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        if (context.getMethodDescriptors().isEmpty()) {
            return;
        }
        // A stage module's class inherits its checks: the order is that of the class that declares them.
        Class<?> declaring = context.getMethodDescriptors().get(0).getMethod().getDeclaringClass();
        var order = SourceOrder.byPosition(declaring);
        context.getMethodDescriptors()
                .sort((MethodDescriptor a, MethodDescriptor b) -> order.compare(a.getMethod(), b.getMethod()));
    }
}
