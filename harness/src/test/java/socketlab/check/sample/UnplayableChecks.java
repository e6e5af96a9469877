package socketlab.check.sample;

import org.junit.jupiter.api.BeforeAll;
import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** A check that JUnit never comes to. */
@Checks(stage = Stage.ECHO, role = Role.SERVER)
public class UnplayableChecks {
    @BeforeAll
    static void breaks() {
        throw new IllegalStateException("no port");
    }

    @Check(id = "unplayed", points = 1, title = "It is not", rule = "stage1.server", docs = "stage1.md", hint = "None.")
    void unplayed(SampleProgram program) {
        program.isSeen();
    }
}
