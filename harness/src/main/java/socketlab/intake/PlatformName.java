package socketlab.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a learning platform says in the name it gives to a file or directory of its download.
 *
 * @param platform {@code canvas} or {@code moodle}
 * @param id by which the platform knows the student or the group
 * @param student the name, as far as the platform tells it
 * @param isText whether it is what was typed into the platform's own form, and no file
 * @param upload the platform's number of the file; empty when it says none
 * @param file what the student called it; empty for a directory with all files
 */
record PlatformName(
        String platform,
        String id,
        String student,
        boolean isLate,
        boolean isText,
        String upload,
        String file,
        String recognition) {
    /** Longer is no name of a file, and not worth the time of a pattern. */
    private static final int LONGEST = 1_000;

    /**
     * {@code Jane Doe_12345_assignsubmission_file_}, a directory since Moodle 3.1 and without the last underscore since
     * 4.1; with the name of a file behind it when the download is without directories. A group without members has no
     * number. The student chooses what comes behind, so the first match counts.
     */
    private static final Pattern MOODLE = Pattern.compile(
            "(?<who>.+?)(?:_(?<id>\\d+))?_assignsubmission_(?<plugin>[a-z]+)(?:_(?<file>.*))?", Pattern.DOTALL);

    /**
     * {@code doejane_LATE_1234_5678_lab.zip}: user and upload; {@code anon_} and letters stand for the user where names
     * are hidden. Of several numbers the first two count, as in Canvas itself when graded files come back.
     */
    private static final Pattern CANVAS = Pattern.compile(
            "(?:(?<who>.+?)_)??(?:(?<late>LATE|late)_)?(?:anon_(?<anon>[A-Za-z0-9]+)|(?<user>\\d+))_"
                    + "(?:(?<upload>\\d+)_(?<file>.+)|(?<text>text|link)\\.html)",
            Pattern.DOTALL);

    static Optional<PlatformName> of(String name) {
        return name.length() > LONGEST ? Optional.empty() : moodle(name).or(() -> canvas(name));
    }

    private static Optional<PlatformName> moodle(String name) {
        Matcher matcher = MOODLE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String who = matcher.group("who");
        String number = or(matcher.group("id"), "");
        // Where names are hidden, everybody is called the same.
        boolean isHidden = who.equals("Participant");
        return Optional.of(new PlatformName(
                "moodle",
                number.isEmpty() ? who : number,
                isHidden ? who + " " + number : who,
                false,
                !matcher.group("plugin").equals("file"),
                "",
                or(matcher.group("file"), ""),
                "Moodle download, " + (number.isEmpty() ? "a group without a number" : "participant " + number)));
    }

    private static Optional<PlatformName> canvas(String name) {
        Matcher matcher = CANVAS.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String user = or(matcher.group("user"), "");
        String who = or(matcher.group("who"), "");
        if (user.isEmpty()) {
            return who.isEmpty() ? Optional.of(hidden(matcher)) : Optional.empty();
        }
        // Two numbers without a name are a date more often than a user.
        return who.isEmpty() ? Optional.empty() : Optional.of(canvas(matcher, user, who, "user " + user));
    }

    private static PlatformName hidden(Matcher matcher) {
        String id = "anon_" + matcher.group("anon");
        return canvas(matcher, id, id, "anonymous, " + matcher.group("anon"));
    }

    private static PlatformName canvas(Matcher matcher, String id, String student, String recognition) {
        boolean isLate = matcher.group("late") != null;
        String upload = or(matcher.group("upload"), "");
        return new PlatformName(
                "canvas",
                id,
                student,
                isLate,
                upload.isEmpty(),
                upload,
                or(matcher.group("file"), matcher.group("text") + ".html"),
                "Canvas download, " + recognition + (isLate ? ", late" : ""));
    }

    private static String or(@Nullable String group, String otherwise) {
        return group == null ? otherwise : group;
    }
}
