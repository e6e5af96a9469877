package socketlab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The checks of one role of one stage. A stage module inherits them with an empty test class. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CheckExtension.class)
@TestMethodOrder(TeachingOrder.class)
@Execution(ExecutionMode.CONCURRENT)
public @interface Checks {
    Stage stage();

    Role role();
}
