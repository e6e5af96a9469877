package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import socketlab.gradebook.HandIn;

/** What the tests of unpacking share: one hand-in, small limits, and a look at what was written. */
abstract class UnpackingFixture {
    /** 1 MiB in all, 256 KiB a file, 50 entries, 6 levels. */
    static final Limits SMALL = new Limits(1 << 20, 256 << 10, 50, 6);

    @TempDir
    Path temporary;

    Path given() throws IOException {
        return Files.createDirectories(temporary.resolve("given"));
    }

    /** Where the lab works; besides the target nothing may be in it. */
    private Path work() {
        return temporary.resolve("work");
    }

    Path target() {
        return work().resolve("kim");
    }

    static Candidate candidate(Part... parts) {
        return new Candidate(new HandIn("kim", "Kim", 1, "given", "", null, false), "test", List.of(parts));
    }

    Unpacked unpack(Path file) throws IOException {
        return unpack(Part.of(file));
    }

    Unpacked unpack(Part... parts) throws IOException {
        Unpacked unpacked = Unpacking.into(candidate(parts), target(), SMALL);
        try (Stream<Path> left = Files.list(work())) {
            assertThat(left).allMatch(file -> file.equals(target()));
        }
        return unpacked;
    }

    Unpacked.Ready ready(Unpacked unpacked) {
        assertThat(unpacked).isInstanceOf(Unpacked.Ready.class);
        return (Unpacked.Ready) unpacked;
    }

    /** Also that nothing of it is left. */
    String refused(Unpacked unpacked) {
        assertThat(unpacked).isInstanceOf(Unpacked.Refused.class);
        assertThat(target()).doesNotExist();
        return ((Unpacked.Refused) unpacked).sentence();
    }

    /** All files below the target, with slashes, sorted. */
    List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(target())) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> target().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
