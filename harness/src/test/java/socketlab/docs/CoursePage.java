package socketlab.docs;

import socketlab.course.CourseKey;

/** The table of docs/course.md. */
final class CoursePage {
    private CoursePage() {}

    /** Every key of a course file. */
    static String keys() {
        StringBuilder out =
                new StringBuilder("\n| Key | What it is | Its value | Without it |\n| --- | --- | --- | --- |\n");
        for (CourseKey key : CourseKey.values()) {
            out.append("| `").append(key.word()).append("` | ").append(key.meaning());
            out.append(" | ").append(key.shape()).append(" | ").append(key.otherwise());
            out.append(" |\n");
        }
        return out.append('\n').toString();
    }
}
