package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import socketlab.protocol.Stage;

/**
 * A class as classes are, made from a seed: of a hundred students sixty hand in the reference solutions, twenty-five have
 * made one of the mistakes of the kill matrix, ten hand in what does not compile, and five what hangs or means harm.
 */
public final class GeneratedClass {
    /** What a student hands in. */
    public enum Kind {
        RIGHT(60),
        WRONG(25),
        DOES_NOT_COMPILE(10),
        HANGS_OR_HARMS(5);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }
    }

    /**
     * One student.
     *
     * @param program the wrong or hostile program that was handed in; empty for any other
     */
    public record Member(String id, Kind kind, String program) {}

    private final Catalogue catalogue;
    private final List<WrongProgram> wrong;
    private final List<HostileProgram> hostile;
    private final Random chance;

    public GeneratedClass(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        // Only edits of the reference have the other programs of their student beside them.
        this.wrong = new ArrayList<>(catalogue.wrong().stream()
                .filter(program -> program.isOfTheReference())
                .toList());
        this.hostile = new ArrayList<>(catalogue.hostile());
        this.chance = new Random(seed);
        Collections.shuffle(wrong, chance);
        Collections.shuffle(hostile, chance);
    }

    /** Writes a directory for each of them into this one, in an order by chance. */
    public List<Member> write(Path directory, int size) {
        List<Kind> kinds = kinds(size);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Member member = member(String.format("student-%04d", i + 1), kinds.get(i), i);
            try {
                write(member, directory.resolve(member.id()));
            } catch (IOException e) {
                throw new UncheckedIOException("The class cannot be written", e);
            }
            members.add(member);
        }
        return members;
    }

    private List<Kind> kinds(int size) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.addAll(Collections.nCopies(Math.round(size * kind.percent / 100f), kind));
        }
        while (kinds.size() < size) {
            kinds.add(Kind.RIGHT);
        }
        Collections.shuffle(kinds, chance);
        return kinds;
    }

    private Member member(String id, Kind kind, int number) {
        return switch (kind) {
            case WRONG -> new Member(id, kind, wrong.get(number % wrong.size()).name());
            case HANGS_OR_HARMS ->
                new Member(id, kind, hostile.get(number % hostile.size()).name());
            default -> new Member(id, kind, "");
        };
    }

    private void write(Member member, Path directory) throws IOException {
        for (Stage stage : Stage.values()) {
            String name = "socketlab/stage" + stage.number();
            Path to = Files.createDirectories(directory.resolve(name));
            Edit.copy(catalogue.solutions().resolve(name), edits(member, stage), to);
        }
        if (member.kind() == Kind.HANGS_OR_HARMS) {
            HostileProgram program = find(member);
            String template = Files.readString(catalogue.hostileTemplate());
            program.write(catalogue.solutions().resolve("socketlab/stage1"), template, nowhere(), directory);
        }
    }

    private HostileProgram find(Member member) {
        return hostile.stream()
                .filter(program -> program.name().equals(member.program()))
                .findFirst()
                .orElseThrow();
    }

    private List<Edit> edits(Member member, Stage stage) {
        if (member.kind() == Kind.DOES_NOT_COMPILE) {
            return List.of(
                    unfinished("EchoServer.java"), unfinished("OneToOneServer.java"), unfinished("ChatServer.java"));
        }
        return wrong.stream()
                .filter(program -> program.name().equals(member.program()))
                .filter(program -> program.about().stage() == stage)
                .flatMap(program -> program.edits().stream())
                .toList();
    }

    /** A semicolon is missing. */
    private static Edit unfinished(String file) {
        String main = "public static void main(String[] args) {";
        return new Edit(file, List.of(main), List.of(main, "int unfinished = args.length"));
    }

    /** Where nothing is: what a deed looks for is laid out by {@link HostileRun} alone. */
    private static Map<String, String> nowhere() {
        Map<String, String> targets = new HashMap<>();
        for (String name : List.of("kit", "results", "neighbour", "secret", "open")) {
            targets.put(name, "/nowhere");
        }
        targets.put("port", "9");
        // Larger than any process has.
        targets.put("pid", "99999999");
        return targets;
    }
}
