package socketlab.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

    @Test
    void aSettingHasItsPlace() {
        Setting setting = SettingsFile.parse("# first\n\n  a.b  =  > one  two  \n")
                .get("a.b")
                .orElseThrow();
        assertThat(setting.value()).isEqualTo("> one  two");
        assertThat(setting.line()).isEqualTo(3);
        assertThat(setting.keyColumn()).isEqualTo(3);
        assertThat(setting.problem("x")).isEqualTo(new Problem(3, 11, "x"));
        assertThat(setting.problemAt(2, "x").column()).isEqualTo(13);
    }

    @Test
    void quotesKeepBlanksAndKnowEscapes() {
        Setting setting = SettingsFile.parse("a = \" \\e[1m \\\"b\\\" \\\\ \\t\"")
                .get("a")
                .orElseThrow();
        assertThat(setting.value()).isEqualTo(" \u001b[1m \"b\" \\ \t");
        assertThat(setting.problemAt(2, "behind the escape").column()).isEqualTo(9);
    }

    @Test
    void theValueMayBeEmptyAndHoldSigns() {
        SettingsFile file = SettingsFile.parse("a =\nb = c = d # e\nf=\"\"");
        assertThat(file.get("a").orElseThrow().value()).isEmpty();
        assertThat(file.get("b").orElseThrow().value()).isEqualTo("c = d # e");
        assertThat(file.get("f").orElseThrow().value()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsMeanNothing() {
        SettingsFile file = SettingsFile.parse("\uFEFFa = 1\r\nb = 2\r\n");
        assertThat(file.get("a").orElseThrow().value()).isEqualTo("1");
        assertThat(file.get("b").orElseThrow().value()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "just words|1|1",
                "'  = x'|1|3",
                "a = \"open|1|9",
                "a = \"bad \\x\"|1|10",
                "a = \"in\"side\"|1|8",
                "a = \"|1|5"
            })
    void whatCannotBeReadIsShownWhereItIs(String text, int line, int column) {
        assertThat(SettingsFile.parse(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(line))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(column));
    }

    @Test
    void aKeyIsSetOnce() {
        assertThat(SettingsFile.parse("a = 1\na = 2").problems())
                .containsExactly(new Problem(2, 1, "a is set a second time; the first is in line 1."));
    }
}
