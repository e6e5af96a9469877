package socketlab.batch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.HandIn;

/** One hand-in that is to be graded. */
public record Job(HandIn handIn, Unpacking unpacking) {

    /** Brings the files of a hand-in to an empty directory. */
    @FunctionalInterface
    public interface Unpacking {
        Delivery into(Path directory);
    }

    /**
     * What came of that.
     *
     * @param work where the student's own files begin, in the directory or below it; null when there is nothing to grade
     * @param refusal why there is nothing, in a sentence for the student; empty when there is
     * @param remarks what was left out, in sentences
     */
    public record Delivery(@Nullable Path work, String refusal, List<String> remarks) {
        public Delivery {
            remarks = List.copyOf(remarks);
        }

        public static Delivery of(Path work, List<String> remarks) {
            return new Delivery(work, "", remarks);
        }

        public static Delivery refused(String why) {
            return new Delivery(null, why, List.of());
        }
    }
}
