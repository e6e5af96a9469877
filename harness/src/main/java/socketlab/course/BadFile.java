package socketlab.course;

import java.util.List;

/** A file of the instructor that cannot be used. The message is for the user: a line for each problem. */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 20;

    BadFile(String message) {
        super(message);
    }

    /** @param problems what is wrong, each with its place; at least one */
    static BadFile of(List<String> problems) {
        String first = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
        int more = problems.size() - SHOWN;
        return new BadFile(more <= 0 ? first : first + "\nAnd " + more + " more.");
    }
}
