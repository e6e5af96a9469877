package socketlab.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import socketlab.transcript.Visible;

/** Says of each thing in a place whose hand-in it is. */
final class PlaceReader {
    private final ClassList students;
    private final List<String> remarks;

    /** @param remarks to which it adds what it has to say */
    PlaceReader(ClassList students, List<String> remarks) {
        this.students = students;
        this.remarks = remarks;
    }

    /** What a platform has named. */
    void platform(PlatformName name, Part part, String download) {
        students.add(Sighting.of(name, part, download));
    }

    /** What is one hand-in by itself. */
    void alone(Path path) {
        Part part = Part.of(path);
        students.add(Sighting.named(student(part), part, "one hand-in, named by itself"));
    }

    /** All that a place holds. */
    void place(Place place, Path named) {
        List<Child> children = place.children();
        Map<String, PlatformName> known =
                PlatformNames.in(children.stream().map(Child::name).toList());
        String where = Visible.plain(Names.of(named.toAbsolutePath().normalize()));
        List<String> aside = new ArrayList<>();
        for (Child child : children) {
            PlatformName name = known.get(child.name());
            if (name != null && child.type() != Child.Type.OTHER) {
                platform(name, child.part(), named.toString());
            } else if (child.isDirectory() || child.isArchive()) {
                students.add(Sighting.named(
                        student(child.part()),
                        child.part(),
                        (child.isDirectory() ? "directory in " : "archive in ") + where));
            } else {
                aside.add(child.name());
            }
        }
        if (!aside.isEmpty()) {
            remarks.add("Left aside in " + where + ", because it is neither an archive nor a directory: "
                    + Place.some(aside) + ".");
        }
    }

    private static String student(Part part) {
        String name = part.isDirectory() ? part.name() : ArchiveKind.baseName(part.name());
        return name.isEmpty() ? "hand-in" : name;
    }
}
