package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** TCP keeps no boundaries: how the bytes are cut into pieces must never show. */
class ReceivedPiecesTest {

    /** Text, line ends of both kinds, lone carriage returns, and bytes that are no UTF-8. */
    @Provide
    static Arbitrary<byte[]> streams() {
        Arbitrary<byte[]> parts = Arbitraries.of("\n", "\r\n", "\r", "a", "hello", "ü", "日", "😀", "\0")
                .map(part -> part.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> damaged = Arbitraries.of(0x80, 0xc3, 0xe6, 0xf0, 0xff).map(b -> new byte[] {b.byteValue()});
        return Arbitraries.frequencyOf(Tuple.of(9, parts), Tuple.of(1, damaged))
                .list()
                .ofMaxSize(60)
                .map(ReceivedPiecesTest::join);
    }

    @Property
    void howeverTheBytesAreCutTheSameLinesComeOut(
            @ForAll("streams") byte[] stream, @ForAll @Size(max = 50) List<@IntRange(min = 1, max = 7) Integer> cuts) {
        Received whole = take(stream, List.of());
        Received pieces = take(stream, cuts);
        assertThat(pieces.linesFrom(0)).isEqualTo(whole.linesFrom(0));
        assertThat(pieces.unfinishedLine()).isEqualTo(whole.unfinishedLine());
        assertThat(pieces.text()).isEqualTo(whole.text());
        assertThat(pieces.bytes()).isEqualTo(stream);
    }

    @Property
    void theLinesAreThoseThatASplitOfTheWholeGives(
            @ForAll("streams") byte[] stream, @ForAll @Size(max = 50) List<@IntRange(min = 1, max = 7) Integer> cuts) {
        String latin = new String(stream, StandardCharsets.ISO_8859_1);
        List<String> split =
                Stream.of(latin.split("\n", -1)).map(ReceivedPiecesTest::decode).toList();
        int last = split.size() - 1;
        Received pieces = take(stream, cuts);
        assertThat(pieces.linesFrom(0))
                .isEqualTo(split.subList(0, last).stream()
                        .map(line -> line.replaceAll("\r\\z", ""))
                        .toList());
        assertThat(pieces.unfinishedLine()).isEqualTo(split.get(last));
    }

    private static Received take(byte[] stream, List<Integer> cuts) {
        Received received = new Received("alice", "receives", 1 << 20, new Recording());
        int from = 0;
        for (int cut : cuts) {
            int to = Math.min(stream.length, from + cut);
            received.accept(Arrays.copyOfRange(stream, from, to), to - from);
            from = to;
        }
        received.accept(Arrays.copyOfRange(stream, from, stream.length), stream.length - from);
        return received;
    }

    private static String decode(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
