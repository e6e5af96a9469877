package socketlab.intake;

import java.util.List;

/**
 * The hand-ins of a class.
 *
 * @param candidates those of one student together, in the order of their attempts; a student of a roster who handed in
 *     nothing is among them
 * @param remarks what the instructor should know before grading, in sentences; names in them are made visible
 */
public record Found(List<Candidate> candidates, List<String> remarks) {
    public Found {
        candidates = List.copyOf(candidates);
        remarks = List.copyOf(remarks);
    }
}
