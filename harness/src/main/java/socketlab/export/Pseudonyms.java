package socketlab.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import socketlab.gradebook.Book;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;

/**
 * Names such as {@code student-4k7p0c92yw} in the place of those of the students. Each is made of the student's id with a
 * secret key, so nobody can tell it from the id; and of nothing else, so it stays when the class grows, when a run is
 * resumed, and on each of the machines that share a class. Numbers by position were rejected: a roster gives them away,
 * and one more student moves them.
 *
 * <p>With 50 bits, two of a thousand students share a name once in two thousand million classes.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LEAST_KEY_BYTES = 16;
    private static final int LETTERS = 10;
    private static final int BITS_OF_A_LETTER = 5;

    /** Digits and letters that nobody takes for each other. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecretKeySpec key;

    /**
     * Pseudonyms with this key; with the same one they are the same.
     *
     * @param key of at least 16 bytes, to be kept as secret as the names
     * @throws IllegalArgumentException when it is shorter
     */
    public Pseudonyms(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("A key for pseudonyms has at least " + LEAST_KEY_BYTES + " bytes.");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A key made by chance: whoever wants the same pseudonyms again must keep it. */
    public static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The pseudonym of the student with this id; safe as the name of a file. */
    public String of(String id) {
        StringBuilder name = new StringBuilder("student-");
        long bits = bits(id);
        for (int i = 0; i < LETTERS; i++) {
            name.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
            bits >>>= BITS_OF_A_LETTER;
        }
        return name.toString();
    }

    private long bits(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }

    /**
     * The same class under pseudonyms, sorted by them. Names and ids are replaced in every text that may hold them, too, as
     * far as they can be found; what students write of themselves in other words stays.
     */
    public Book in(Book book) {
        List<Concealment> all = book.marks().stream()
                .map(mark -> new Concealment(mark.handIn(), of(mark.handIn().id())))
                .toList();
        List<Mark> marks = book.marks().stream()
                .map(this::in)
                .sorted(Comparator.comparing(mark -> mark.handIn().id()))
                .toList();
        List<String> warnings =
                book.warnings().stream().map(warning -> concealed(warning, all)).toList();
        return new Book(book.title(), marks, warnings);
    }

    /** A warning may name anybody. */
    private static String concealed(String warning, List<Concealment> all) {
        String text = warning;
        for (Concealment student : all) {
            text = student.ofSentence(text);
        }
        return text;
    }

    private Mark in(Mark mark) {
        Concealment student = new Concealment(mark.handIn(), of(mark.handIn().id()));
        GradedWork work = mark.work();
        GradedWork concealed = new GradedWork(
                work.schema(),
                in(mark.handIn()),
                work.status(),
                student.ofSentence(work.note()),
                work.circumstances(),
                work.gradedAt(),
                work.seconds(),
                work.stages().stream().map(student::of).toList());
        return new Mark(
                concealed,
                mark.stages().stream().map(student::of).toList(),
                mark.graded(),
                mark.late(),
                mark.adjustments().stream().map(student::of).toList(),
                mark.points(),
                mark.max());
    }

    /** Files are named after students, so of the source nothing is left but whether there is one. */
    private HandIn in(HandIn handIn) {
        String pseudonym = of(handIn.id());
        return new HandIn(
                pseudonym,
                pseudonym,
                handIn.attempt(),
                handIn.source().isEmpty() ? "" : pseudonym,
                handIn.digest(),
                handIn.submitted(),
                handIn.flaggedLate());
    }
}
