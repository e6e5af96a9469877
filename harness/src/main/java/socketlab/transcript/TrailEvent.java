package socketlab.transcript;

/**
 * One thing that happened.
 *
 * @param ms milliseconds since the check began
 * @param who a user's name, {@code server}, {@code client} or {@code lab}
 * @param event what they did, as the rest of a sentence: {@code receives "hello"}; escaped already
 */
public record TrailEvent(long ms, String who, String event) {}
