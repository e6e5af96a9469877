package socketlab.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import socketlab.gradebook.HandIn;

/** Finds the hand-ins of a class, by names alone: nothing is unpacked, and of archives only the table of contents is read. */
public final class Intake {
    private Intake() {}

    /**
     * The hand-ins in what an instructor names: directories and zips with the work of one student or of many, downloads
     * of Canvas and Moodle, and rosters, in any mixture. The order is that of the rosters first, then that of the
     * arguments.
     *
     * @throws IllegalArgumentException when a path does not exist, or a roster cannot be read: a sentence for the
     *     instructor. What is wrong with single hand-ins is never an exception.
     */
    public static Found find(List<Path> named) {
        named.forEach(Intake::requireThere);
        List<String> remarks = new ArrayList<>();
        ClassList students = new ClassList();
        List<Path> rosters = named.stream().filter(Roster::isNamed).toList();
        rosters.forEach(roster -> Roster.read(roster, students, remarks));
        List<Path> others = named.stream()
                .filter(path -> !rosters.contains(path))
                .distinct()
                .toList();
        new NamedPaths(others, remarks).readWith(new PlaceReader(students, remarks));
        return new Found(students.candidates(remarks), remarks);
    }

    /**
     * The one hand-in that a path is, however it looks: a directory with two programs in it is not the work of two.
     *
     * @throws IllegalArgumentException when it does not exist
     */
    public static Found single(Path path) {
        requireThere(path);
        String name = Names.of(path.toAbsolutePath().normalize());
        HandIn handIn = new HandIn(StudentId.of(name), name, 1, path.toString(), "", null, false);
        return new Found(List.of(new Candidate(handIn, "one submission", List.of(Part.of(path)))), List.of());
    }

    private static void requireThere(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no file or directory " + path + ".");
        }
    }
}
