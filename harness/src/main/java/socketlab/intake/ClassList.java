package socketlab.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import socketlab.transcript.Visible;

/** Puts together what belongs to one student, and gives every student an id of their own. */
final class ClassList {
    private static final int HASH_DIGITS = 6;

    private final Map<String, Student> students = new LinkedHashMap<>();
    private final Set<Part> seen = new HashSet<>();
    private final Set<Line> lines = new HashSet<>();

    private record Line(String identity, Part part) {}

    /** The same file or directory counts once, however often it is named: for whom it was seen first. */
    void add(Sighting sighting) {
        Part part = sighting.part();
        if (part == null || seen.add(plain(part))) {
            student(sighting).add(sighting);
        }
    }

    /** The same, except that a roster may give one hand-in to several students: they worked together. */
    void addOfRoster(Sighting line) {
        Part part = line.part();
        if (part != null) {
            seen.add(plain(part));
        }
        if (part == null || lines.add(new Line(line.identity(), plain(part)))) {
            student(line).add(line);
        }
    }

    private Student student(Sighting sighting) {
        return students.computeIfAbsent(sighting.identity(), identity -> new Student());
    }

    /** As a path and not as its text: names in other encodings may have the same text. */
    private static Part plain(Part part) {
        return new Part(part.file().toAbsolutePath().normalize(), part.inside(), "");
    }

    /** @param remarks to which it adds what it has to say */
    List<Candidate> candidates(List<String> remarks) {
        joinRoster();
        Map<String, String> owners = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        students.forEach((identity, student) ->
                candidates.addAll(student.candidates(ownId(identity, student, owners, remarks))));
        List<String> scattered = students.values().stream()
                .filter(Student::isFromSeveralPlaces)
                .map(student -> student.first().id())
                .toList();
        if (!scattered.isEmpty()) {
            remarks.add("Found more than once, and read as attempts of one student: " + Place.some(scattered) + ".");
        }
        return candidates;
    }

    /** A roster may name those whom a platform knows by the same number. */
    private void joinRoster() {
        List<String> lines = students.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(":") && !entry.getValue().hasHandedIn())
                .map(Map.Entry::getKey)
                .toList();
        for (String line : lines) {
            List<Student> same = Stream.of("canvas", "moodle")
                    .map(realm -> students.get(realm + line))
                    .filter(Objects::nonNull)
                    .toList();
            Student ofRoster = students.get(line);
            if (same.size() == 1 && ofRoster != null) {
                same.get(0).addFirst(ofRoster.first());
                students.remove(line);
            }
        }
    }

    private String ownId(String identity, Student student, Map<String, String> owners, List<String> remarks) {
        String id = StudentId.of(student.first().id());
        String own = id;
        for (int digits = HASH_DIGITS; !isFree(own, identity, owners); digits += HASH_DIGITS) {
            own = StudentId.told(id, identity, digits);
        }
        if (!own.equals(id)) {
            remarks.add("Two students have the id " + id + ". That of "
                    + Visible.quote(student.first().name(), 60) + ", "
                    + student.first().recognition() + ", is " + own + " here.");
        }
        return own;
    }

    private static boolean isFree(String id, String identity, Map<String, String> owners) {
        return owners.putIfAbsent(id.toLowerCase(Locale.ROOT), identity) == null;
    }
}
