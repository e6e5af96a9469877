package socketlab.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** A dialect that cannot be used. The message is for the user: a line for each problem. */
public final class BadDialect extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 4;

    private final transient List<Problem> problems;

    /** Made of what is wrong with a file. */
    static BadDialect of(String file, List<Problem> problems) {
        String first =
                problems.stream().limit(SHOWN).map(problem -> problem.in(file)).collect(Collectors.joining("\n"));
        String more = problems.size() <= SHOWN
                ? ""
                : "\nAnd " + (problems.size() - SHOWN) + " more. To see them all: ./lab dialect verify " + file;
        return new BadDialect(first + more, problems);
    }

    BadDialect(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file; none when there is no file. */
    public List<Problem> problems() {
        return problems;
    }
}
