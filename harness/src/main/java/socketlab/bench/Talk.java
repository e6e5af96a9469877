package socketlab.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import socketlab.waiting.Deadline;

/** Some of a crowd talk, and everybody listens. It begins and ends when everybody has got everything. */
final class Talk {
    /** Takes what users get while nothing is said: nothing may come. */
    static final BiConsumer<User, ByteBuffer> SILENCE = (user, in) -> {
        if (in.hasRemaining()) {
            throw new WrongDelivery(user + " got " + in.remaining() + " bytes though nobody said anything.");
        }
    };

    private static final Duration STANDSTILL = Duration.ofSeconds(5);
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Sleeps no longer than this before a message is due, since a selector wakes late. */
    private static final long NANOS_AWAKE = TimeUnit.MICROSECONDS.toNanos(1_500);

    private final Crowd crowd;
    private final EventLog log = new EventLog();
    private final List<User> listeners;
    private final List<Speaker> speakers = new ArrayList<>();
    private final Judge judge;
    private final BiConsumer<User, ByteBuffer> arrived;
    private long doneLine;
    private long lastProgress = System.nanoTime();
    private @Nullable Histogram delays;
    private final long[] intended = new long[1 << 16];

    /** The first users of the crowd talk; at least one only listens. */
    Talk(Crowd crowd, int talkers, int window, boolean isAscii) {
        this.crowd = crowd;
        this.listeners = crowd.listeners();
        for (User user : listeners) {
            user.offset = 0;
            user.line = 0;
            user.ownLines = 0;
            user.speaker = null;
        }
        for (int i = 0; i < Math.min(talkers, listeners.size() - 1); i++) {
            speakers.add(new Speaker(i, listeners.get(i), window, isAscii));
        }
        judge = new Judge(log, speakers);
        arrived = this::arrived;
    }

    /** Verified deliveries so far. */
    long deliveries() {
        long sum = 0;
        for (User user : listeners) {
            sum += user.delivered(log);
        }
        return sum;
    }

    /** Everybody who talks says as much as the window lets them. */
    void run(Duration time) {
        Deadline end = Deadline.in(time);
        while (!end.passed()) {
            for (Speaker speaker : speakers) {
                speak(speaker, UNBOUNDED);
            }
            round(10);
        }
    }

    /**
     * Says messages at an even rate, one speaker after the other, and records for each delivery how long after the
     * moment that it was meant to be said it came, in nanoseconds: a server that stops for a while delays all that
     * is due meanwhile, said or not.
     */
    void pace(int perSecond, Duration time, Histogram into) {
        delays = into;
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        long count = time.toNanos() / gap;
        for (long i = 0; i < count; i++) {
            long due = start + i * gap;
            awaitMoment(due);
            Speaker speaker = speakers.get((int) (i % speakers.size()));
            intended[slot(speaker.number, speaker.sent())] = due;
            speakOnce(speaker);
        }
        drain();
        delays = null;
    }

    /** The window may be full, when the server has stopped for long. */
    private void speakOnce(Speaker speaker) {
        int before = speaker.sent();
        speak(speaker, 1);
        while (speaker.sent() == before) {
            round(1);
            speak(speaker, 1);
        }
    }

    private void awaitMoment(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            round(left > NANOS_AWAKE ? Math.max(1, TimeUnit.NANOSECONDS.toMillis(left - NANOS_AWAKE)) : 0);
        }
    }

    /** Says nothing more and waits until everybody has got everything. */
    void drain() {
        while (!speakers.stream().allMatch(Speaker::isAllDone)) {
            speakers.forEach(speaker -> speak(speaker, 0));
            round(10);
        }
    }

    private void speak(Speaker speaker, int most) {
        try {
            speaker.speak(most);
        } catch (IOException e) {
            throw new WrongDelivery(speaker.user + " cannot send: " + e.getMessage() + ".");
        }
    }

    private void round(long millis) {
        crowd.round(arrived, millis);
        for (Speaker speaker : speakers) {
            if (speaker.user.hasRest()) {
                crowd.again(speaker.user, arrived);
            }
            judge.catchUp(speaker.user);
        }
        advance();
    }

    private void arrived(User user, ByteBuffer in) {
        long before = user.line;
        judge.accept(user, in);
        if (delays != null) {
            record(user, before, delays);
        }
    }

    private void record(User user, long from, Histogram into) {
        long now = System.nanoTime();
        for (long line = from; line < user.line; line++) {
            int speaker = log.speakerOf(line);
            if (speaker != EventLog.NOBODY && speakers.get(speaker).user != user) {
                into.recordValue(Math.max(0, now - intended[slot(speaker, log.numberOf(line))]));
            }
        }
    }

    private int slot(int speaker, int number) {
        return (number * speakers.size() + speaker) & (intended.length - 1);
    }

    /** Finds out what everybody has got by now; that makes room in the windows. */
    private void advance() {
        long offset = log.end();
        for (User user : listeners) {
            offset = Math.min(offset, user.offset);
        }
        long before = doneLine;
        while (doneLine < log.lines() && log.endOf(doneLine) <= offset) {
            int speaker = log.speakerOf(doneLine++);
            if (speaker != EventLog.NOBODY) {
                speakers.get(speaker).isDone();
            }
        }
        judge.everybodyHas(offset, doneLine);
        if (doneLine > before || speakers.stream().allMatch(Speaker::isAllDone)) {
            lastProgress = System.nanoTime();
        } else if (System.nanoTime() - lastProgress > STANDSTILL.toNanos()) {
            throw standstill();
        }
    }

    private WrongDelivery standstill() {
        for (User user : listeners) {
            if (user.offset < log.end()) {
                return new WrongDelivery(user + " has got nothing more for " + STANDSTILL.toSeconds()
                        + " seconds, but others have: a message was lost, or is held back.");
            }
        }
        return new WrongDelivery(
                "Nobody has got anything for " + STANDSTILL.toSeconds() + " seconds, though something was said.");
    }
}
