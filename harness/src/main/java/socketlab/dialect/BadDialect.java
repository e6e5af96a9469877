package socketlab.dialect;

import java.util.List;

/** A dialect that cannot be used. The message is for the user: a line for each problem. */
public final class BadDialect extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadDialect(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file; none when there is no file. */
    public List<Problem> problems() {
        return problems;
    }
}
