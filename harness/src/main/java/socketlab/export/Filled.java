package socketlab.export;

import java.util.List;

/**
 * A file of a learning platform with the marks in it.
 *
 * @param bytes the whole file
 * @param students how many rows were filled
 * @param remarks what the instructor must know, in sentences: rows and hand-ins that found no partner, cells left alone
 */
public record Filled(byte[] bytes, int students, List<String> remarks) {
    public Filled {
        remarks = List.copyOf(remarks);
    }
}
