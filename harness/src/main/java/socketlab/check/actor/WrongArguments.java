package socketlab.check.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * What is a usage error by the protocol: a wrong number of arguments, or a port that is no integer from 1 to 65535.
 * Port 0 is open, so it is not among them.
 */
final class WrongArguments {
    private static final List<String> WRONG_PORTS = List.of("port", "-1", "65536");

    private WrongArguments() {}

    /**
     * All wrong lists of arguments that are made out of a right one.
     *
     * @param right host, port and message, as far as the program takes them
     * @param port the place of the port among them
     */
    static List<List<String>> madeOf(List<String> right, int port) {
        List<List<String>> wrong = new ArrayList<>();
        wrong.add(List.of());
        if (right.size() > 1) {
            wrong.add(right.subList(0, right.size() - 1));
        }
        List<String> tooMany = new ArrayList<>(right);
        tooMany.add("more");
        wrong.add(tooMany);
        for (String wrongPort : WRONG_PORTS) {
            List<String> arguments = new ArrayList<>(right);
            arguments.set(port, wrongPort);
            wrong.add(arguments);
        }
        return wrong;
    }
}
