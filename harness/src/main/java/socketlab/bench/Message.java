package socketlab.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What speakers say: 64 bytes of text, {@code SSSS-NNNNNNNN …}, with the speaker and a number that counts up. */
final class Message {
    /** Bytes of a text, without its line end. */
    static final int SIZE = 64;

    private static final int SPEAKER_DIGITS = 4;
    private static final int NUMBER_AT = SPEAKER_DIGITS + 1;
    private static final int NUMBER_DIGITS = 8;
    private static final int FILL_AT = NUMBER_AT + NUMBER_DIGITS + 1;

    private Message() {}

    /** The text with number 0 and its line end. */
    static byte[] text(int speaker, boolean isAscii) {
        String head = ("%0" + SPEAKER_DIGITS + "d-%0" + NUMBER_DIGITS + "d ").formatted(speaker, 0);
        byte[] fill = (isAscii ? "abcdefgh ijklmnop " : "ßäöüéèçñ").getBytes(StandardCharsets.UTF_8);
        byte[] text = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), SIZE + 1);
        for (int i = FILL_AT; i < SIZE; i++) {
            text[i] = fill[(i - FILL_AT) % fill.length];
        }
        text[SIZE] = '\n';
        return text;
    }

    /** Writes the number of a message over the one that its text has. */
    static void number(ByteBuffer text, int start, int number) {
        int rest = number;
        for (int at = start + NUMBER_AT + NUMBER_DIGITS - 1; at >= start + NUMBER_AT; at--) {
            text.put(at, (byte) ('0' + rest % 10));
            rest /= 10;
        }
    }

    /** The speaker whose text begins here, or -1 when no speaker's text does. */
    static int speakerOf(ByteBuffer line, int start) {
        return digits(line, start, SPEAKER_DIGITS);
    }

    /** The number of the text that begins here, or -1. */
    static int numberOf(ByteBuffer line, int start) {
        return digits(line, start + NUMBER_AT, NUMBER_DIGITS);
    }

    private static int digits(ByteBuffer line, int start, int count) {
        if (start < 0 || start + count > line.limit()) {
            return -1;
        }
        int value = 0;
        for (int at = start; at < start + count; at++) {
            int digit = line.get(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
