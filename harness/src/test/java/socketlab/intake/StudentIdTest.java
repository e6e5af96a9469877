package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentIdTest {
    @ParameterizedTest
    @CsvSource({
        "s123456,s123456",
        "12345,12345",
        "Jane Doe,Jane-Doe",
        "doe.jane@uni.example,doe.jane-uni.example",
        "Zoë,Zoe",
        "..kim..,kim",
        "-rf,rf",
        "=1+1,1-1"
    })
    void whatIsPlainStaysReadable(String name, String id) {
        assertThat(StudentId.of(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "김철수",
                "Müßig",
                "..",
                ".",
                "",
                "con",
                "NUL.zip",
                "../../etc/passwd",
                "a\nb",
                "\u001b[2J",
                "a\u0000b",
                "\ud83d\ude00",
                "<script>",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void everyIdIsSafeAsTheNameOfAFile(String name) {
        String id = StudentId.of(name);
        assertThat(id).matches("[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]").hasSizeLessThanOrEqualTo(60);
        assertThat(Names.isDevice(id)).isFalse();
        assertThat(StudentId.of(name)).isEqualTo(id);
    }

    @Test
    void namesOfOtherScriptsStayApart() {
        assertThat(List.of(StudentId.of("김철수"), StudentId.of("이영희"), StudentId.of("박민수")))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("student-"));
    }

    @Test
    void whatIsAnIdAlreadyStaysIt() {
        for (String name : List.of("김철수", "Jane Doe", "con", "x".repeat(100))) {
            assertThat(StudentId.of(StudentId.of(name))).isEqualTo(StudentId.of(name));
        }
    }

    @Test
    void lostLettersLeaveATrace() {
        assertThat(StudentId.of("Müßig")).matches("Mu-ig-[0-9a-f]{6}");
        assertThat(StudentId.of("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(StudentId.of("x".repeat(61))).matches("x{53}-[0-9a-f]{6}");
    }
}
