package socketlab.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of a program under test: the same for every run on every machine. The encoding is pinned to UTF-8,
 * since it would change verdicts; options for JVMs and everything else of the user's own stays outside.
 */
final class ProgramEnvironment {
    private static final List<String> INHERITED = List.of("PATH", "JAVA_HOME", "SystemRoot");

    private ProgramEnvironment() {}

    /** @param marks what the program is found by, as {@code NAME=value} */
    static Map<String, String> of(Launch launch, String... marks) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : INHERITED) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        String home = launch.directory().toString();
        environment.put("HOME", home);
        environment.put("TMPDIR", home);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", launch.onTerminal() ? "xterm" : "dumb");
        for (String mark : marks) {
            int equals = mark.indexOf('=');
            environment.put(mark.substring(0, equals), mark.substring(equals + 1));
        }
        return environment;
    }
}
