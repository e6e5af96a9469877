package socketlab.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import socketlab.transcript.Visible;
import socketlab.waiting.Deadline;

/**
 * Lets users join. The greeting says how many were online, and so how many bytes of notices are due: notices are counted
 * and not read, since 5,000 users get twelve million of them.
 */
final class Arrivals {
    private static final int PENDING = 32;

    private final Crowd crowd;
    private final List<User> joining = new ArrayList<>();
    private final int before;
    private int greeted;

    Arrivals(Crowd crowd) {
        this.crowd = crowd;
        this.before = crowd.users.size();
    }

    /** How long it took until all were greeted, and until everybody had heard of everybody. */
    record Times(Duration greeted, Duration settled) {}

    /**
     * Users join, as fast as the server lets them, with some dozens of them waiting for their greeting.
     *
     * @throws WrongDelivery when not all are greeted in time, or a notice is missing
     */
    Times join(int count, Deadline deadline) {
        for (User user : crowd.users) {
            user.rank = before;
            user.noticed = 0;
        }
        long start = System.nanoTime();
        while (greeted < count) {
            while (joining.size() < count && joining.size() - greeted < PENDING) {
                joining.add(crowd.connect(false));
            }
            crowd.round(this::arrived, 100);
            requireInTime(deadline, "Only " + greeted + " of " + count + " users were greeted");
        }
        long all = System.nanoTime();
        settle(deadline);
        return new Times(Duration.ofNanos(all - start), Duration.ofNanos(System.nanoTime() - start));
    }

    /** One joins who never reads. */
    void joinDeaf(Deadline deadline) {
        for (User user : crowd.users) {
            user.rank = before;
            user.noticed = 0;
        }
        User deaf = crowd.connect(true);
        deaf.rank = before + 1;
        while (deaf.name.isEmpty()) {
            crowd.round(this::arrived, 100);
            requireInTime(deadline, "A user could not connect");
        }
        joining.add(deaf);
        settle(deadline);
    }

    private void arrived(User user, ByteBuffer in) {
        while (user.rank == 0 && in.hasRemaining()) {
            char next = (char) in.get();
            user.greeting.append(next);
            if (next == '\n') {
                greet(user);
            }
        }
        user.noticed += in.remaining();
        in.position(in.limit());
        user.keepRest(in);
    }

    private void greet(User user) {
        String said = user.greeting.toString();
        String count = said.replaceAll("\\D", "");
        int online = count.isEmpty() || count.length() > 6 ? 0 : Integer.parseInt(count);
        if (!said.equals("> Connected to the chat server (" + online + users(online) + "\n")) {
            throw new WrongDelivery(user + " was greeted with " + Visible.quote(said) + ".");
        }
        user.rank = online;
        greeted++;
    }

    /** Waits until everybody has got the notices of all who came after them. */
    private void settle(Deadline deadline) {
        long[] due = due();
        while (!isSettled(due)) {
            crowd.round(this::arrived, 100);
            requireInTime(deadline, "Not everybody heard of everybody who joined");
        }
    }

    private boolean isSettled(long[] due) {
        boolean settled = true;
        for (User user : crowd.users) {
            if (user.isDeaf) {
                continue;
            }
            if (user.noticed > due[user.rank]) {
                throw new WrongDelivery(
                        user + " got " + user.noticed + " bytes of notices where " + due[user.rank] + " were due.");
            }
            settled &= user.noticed == due[user.rank];
        }
        return settled;
    }

    /** For each rank how many bytes of notices are due to the one who has it. */
    private long[] due() {
        User[] byRank = new User[before + joining.size() + 1];
        for (User user : joining) {
            if (user.rank <= before || user.rank >= byRank.length || byRank[user.rank] != null) {
                throw new WrongDelivery(user + " was told that " + user.rank + " users are online, which is wrong.");
            }
            byRank[user.rank] = user;
        }
        long[] due = new long[byRank.length];
        Arrays.fill(due, 0);
        for (int rank = byRank.length - 1; rank > before; rank--) {
            due[rank - 1] = due[rank] + notice(byRank[rank].name, rank).getBytes(StandardCharsets.US_ASCII).length;
        }
        return due;
    }

    private static String notice(String name, int online) {
        return "> New user " + name + " entered (" + online + users(online) + "\n";
    }

    private static String users(int count) {
        return count < 2 ? " user online)" : " users online)";
    }

    private static void requireInTime(Deadline deadline, String otherwise) {
        if (deadline.passed()) {
            throw new WrongDelivery(otherwise + " in time.");
        }
    }
}
