package socketlab;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;

/**
 * Tools that a test may need and a machine may lack. A test without its tool is skipped with the reason; unless the
 * variable {@code SOCKETLAB_REQUIRE} names the tool's tag, which turns the skip into a failure: where tests decide what
 * lands, none may be skipped unnoticed.
 */
public final class RequiredTools {
    private RequiredTools() {}

    /** Ends the test that is running, because it lacks its tool. */
    public static void missing(String tag, String reason) {
        if (isRequired(tag)) {
            fail("SOCKETLAB_REQUIRE asks for " + tag + ". " + reason);
        }
        abort("Skipped. " + reason);
    }

    /** Ends the test that is running unless it is asked for: its tool may be there, but it takes minutes. */
    public static void onlyOnDemand(String tag) {
        if (!isRequired(tag)) {
            abort("Skipped. It takes minutes, and runs where SOCKETLAB_REQUIRE names " + tag + ".");
        }
    }

    /** Whether a test must not be skipped for want of this tool. */
    public static boolean isRequired(String tag) {
        String required = System.getenv().getOrDefault("SOCKETLAB_REQUIRE", "");
        return List.of(required.split("[,\\s]+")).contains(tag);
    }
}
