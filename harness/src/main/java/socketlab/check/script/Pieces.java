package socketlab.check.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import socketlab.check.actor.User;

/** Text that is sent in pieces, each when the one before has been read. */
public final class Pieces {
    private Pieces() {}

    /** @param cuts places between the bytes, in ascending order; 0 is the one before the last byte, and those that are no place
     *     in this text are left out */
    public static void send(User user, String text, List<Integer> cuts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int begin = 0;
        for (int cut : cuts) {
            int end = cut == 0 ? bytes.length - 1 : 1 + cut % bytes.length;
            if (end > begin && end < bytes.length) {
                user.sendsBytes(Arrays.copyOfRange(bytes, begin, end));
                user.awaitRead();
                begin = end;
            }
        }
        user.sendsBytes(Arrays.copyOfRange(bytes, begin, bytes.length));
    }
}
