package socketlab.check.stage3;

import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** A check with five times as many users as any in the catalog: the harness can hold them. No test by itself. */
@Checks(stage = Stage.MULTI_USER, role = Role.SERVER)
public class ThousandUsersChecks {
    @Check(
            id = "stage3.server.a-thousand-users",
            points = 1,
            rule = "stage3.nobody-delays",
            docs = "select.md",
            title = "A thousand users are served",
            hint = "This is a sample.")
    void aThousandUsers(ChatServerProgram server) {
        var users = server.joinMany(1_000, "user");
        users.get(999).isGreetedFirst(1_000);
        var line = users.get(0).says("hello to all of you");
        users.subList(1, 1_000).forEach(user -> user.receives(line));
        users.get(999).leaves();
        users.get(0).isTold(users.get(999).left(999));
    }
}
