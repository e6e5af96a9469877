package socketlab.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import socketlab.transcript.Visible;

/** Judges what users get: nothing lost, nothing twice, nothing changed, and everything in one order for everybody. */
final class Judge {
    private static final int LONGEST_NOTICE = 200;

    private final EventLog log;
    private final List<Speaker> speakers;

    /** Where the last user stood when somebody looked: before it the log may forget. */
    private long needed;

    private long neededLine;

    Judge(EventLog log, List<Speaker> speakers) {
        this.log = log;
        this.speakers = speakers;
    }

    void everybodyHas(long offset, long line) {
        needed = offset;
        neededLine = line;
    }

    /** Takes what can be judged; the user keeps the rest, which is the beginning of a line or runs ahead of the log. */
    void accept(User user, ByteBuffer in) {
        while (in.hasRemaining()) {
            passOwnLines(user);
            long until = user.speaker == null ? log.end() : user.speaker.nextOwn(log.end());
            if (user.offset < until) {
                takeKnown(user, in, (int) Math.min(until - user.offset, in.remaining()));
            } else if (user.speaker != null || !addLine(user, in)) {
                // A speaker does not get its own lines, so it cannot know where they stand among the others.
                break;
            }
        }
        user.keepRest(in);
        catchUp(user);
    }

    private void takeKnown(User user, ByteBuffer in, int size) {
        int start = in.position();
        int equal = log.takeEqual(user.offset, in, size);
        user.offset += equal;
        if (equal < size) {
            countLines(user);
            byte[] due = log.line(user.line);
            long got = due.length - (log.endOf(user.line) - user.offset);
            throw wrong(user, line(in, (int) Math.max(start, start + equal - got)), due);
        }
    }

    /** A speaker passes its own lines when they are in the log, though nothing comes for it. */
    void catchUp(User user) {
        passOwnLines(user);
        countLines(user);
    }

    private static void passOwnLines(User user) {
        Speaker speaker = user.speaker;
        while (speaker != null && user.offset == speaker.nextOwn(Long.MAX_VALUE)) {
            user.offset += speaker.size();
            user.ownLines++;
        }
    }

    private void countLines(User user) {
        if (user.offset == log.end()) {
            user.line = log.lines();
        }
        while (user.line < log.lines() && log.endOf(user.line) <= user.offset) {
            user.line++;
        }
    }

    /** Says whether a whole line was there. */
    private boolean addLine(User user, ByteBuffer in) {
        int start = in.position();
        int size = sizeOfLine(in);
        if (size == 0) {
            if (in.remaining() > LONGEST_NOTICE) {
                throw new WrongDelivery(user + " got a line without an end: " + Visible.quote(text(line(in, start))));
            }
            return false;
        }
        boolean isMessage = in.get(start) == '[';
        Speaker speaker = isMessage ? speakerOf(user, in, start, size) : null;
        if (speaker == null) {
            requireNotice(user, in, start, size);
            log.add(in, start, size, EventLog.NOBODY, 0, needed, neededLine);
        } else {
            requireDue(user, speaker, in, start, size);
            long at = log.end();
            log.add(in, start, size, speaker.number, speaker.logged(), needed, neededLine);
            speaker.isLogged(at);
        }
        in.position(start + size);
        user.offset += size;
        return true;
    }

    private static int sizeOfLine(ByteBuffer in) {
        for (int at = in.position(); at < in.limit(); at++) {
            if (in.get(at) == '\n') {
                return at + 1 - in.position();
            }
        }
        return 0;
    }

    private Speaker speakerOf(User user, ByteBuffer in, int start, int size) {
        int number = Message.speakerOf(in, start + size - Message.SIZE - 1);
        if (number < 0 || number >= speakers.size()) {
            throw new WrongDelivery(user + " got a line that nobody said: " + Visible.quote(text(line(in, start))));
        }
        return speakers.get(number);
    }

    private static void requireDue(User user, Speaker speaker, ByteBuffer in, int start, int size) {
        ByteBuffer due = speaker.due();
        boolean isDue = size == due.limit() && speaker.logged() < speaker.sent();
        for (int i = 0; isDue && i < size; i++) {
            isDue = in.get(start + i) == due.get(i);
        }
        if (!isDue) {
            throw wrong(user, line(in, start), due.array());
        }
    }

    private static void requireNotice(User user, ByteBuffer in, int start, int size) {
        String line = text(line(in, start));
        if (size > LONGEST_NOTICE
                || !line.matches("(> New user \\S+ entered|< The user \\S+ left) \\(\\d+ users? online\\)\n")) {
            throw new WrongDelivery(user + " got a line that is neither message nor notice: " + Visible.quote(line));
        }
    }

    private static WrongDelivery wrong(User user, byte[] got, byte[] due) {
        return new WrongDelivery(user + " got " + Visible.quote(text(got)) + " where " + Visible.quote(text(due))
                + " was due: " + kind(got, due) + ".");
    }

    private static String kind(byte[] got, byte[] due) {
        ByteBuffer gotLine = ByteBuffer.wrap(got);
        ByteBuffer dueLine = ByteBuffer.wrap(due);
        int gotText = got.length - Message.SIZE - 1;
        int dueText = due.length - Message.SIZE - 1;
        int speaker = Message.speakerOf(gotLine, gotText);
        int gotNumber = Message.numberOf(gotLine, gotText);
        int dueNumber = Message.numberOf(dueLine, dueText);
        if (got.length != due.length || speaker < 0 || gotNumber < 0 || dueNumber < 0) {
            return "it was changed";
        }
        if (speaker != Message.speakerOf(dueLine, dueText)) {
            return "a message was lost, or not everybody gets them in the same order";
        }
        if (gotNumber == dueNumber) {
            return "it was changed";
        }
        return gotNumber > dueNumber ? "a message was lost" : "a message came twice";
    }

    private static byte[] line(ByteBuffer in, int start) {
        int end = start;
        while (end < in.limit() && in.get(end) != '\n') {
            end++;
        }
        byte[] line = new byte[Math.min(in.limit(), end + 1) - start];
        in.get(start, line);
        return line;
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
