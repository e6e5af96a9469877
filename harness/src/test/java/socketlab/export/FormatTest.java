package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormatIsFoundByItsWordAndSaysWhatItIs(Format format) {
        assertThat(Format.byWord(format.word())).contains(format);
        assertThat(format.line()).isNotBlank().doesNotEndWith(".");
        assertThat(format.fileName()).doesNotStartWith("/");
    }

    @Test
    void noTwoFormatsShareAWordOrAFile() {
        assertThat(Format.values()).extracting(Format::word).doesNotHaveDuplicates();
        assertThat(Format.values()).extracting(Format::fileName).doesNotHaveDuplicates();
        assertThat(Format.byWord("nothing")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void thereIsAFileForTheClassOrForEachStudent(Format format) {
        Map<String, String> files = files(format, ExportSettings.plain());
        if (format.isForEachStudent()) {
            assertThat(files.keySet()).hasSize(7).allMatch(name -> name.matches("[a-z0-9-]+/100[1-7]\\.(json|md|txt)"));
        } else {
            assertThat(files.keySet()).containsExactly(format.fileName());
        }
        assertThat(files.values()).allMatch(text -> text.endsWith("\n"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameBookGivesTheSameTextWhereverItIsWritten(Format format) {
        Map<String, String> here = files(format, ExportSettings.plain());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("ar").setRegion("EG").build());
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
            assertThat(files(format, ExportSettings.plain())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyTextCanBeWrittenAndNothingInItActs(Format format) {
        for (String text : files(format, ExportSettings.plain()).values()) {
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
            assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\r\\n]]");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "CSV")
    void underPseudonymsNoNameIsLeft(Format format) {
        ExportSettings settings = new ExportSettings(Optional.of(new Pseudonyms(new byte[16])), Map.of());
        List<String> texts = new ArrayList<>();
        files(format, settings).forEach((name, text) -> texts.add(name + "\n" + text));
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase("mustermann")
                        .doesNotContainIgnoringCase("lovelace")
                        .doesNotContainPattern("\\b100[1-7]\\b"));
    }

    @Test
    void theTableKeepsNamesAndHasThePseudonymsBesideThem() {
        Pseudonyms pseudonyms = new Pseudonyms(new byte[16]);
        ExportSettings settings = new ExportSettings(Optional.of(pseudonyms), Map.of());
        assertThat(files(Format.CSV, settings).get("gradebook.csv"))
                .contains("Ada Lovelace", pseudonyms.of(SampleClass.FULL));
    }

    @Test
    void variablesOfARunnerReachTheFormatThatKnowsThem() {
        ExportSettings settings = new ExportSettings(Optional.empty(), Map.of("CLASSROOM", "cs-principles"));
        assertThat(files(Format.CLASSROOM50, settings).get("classroom50/1001.json"))
                .contains("cs-principles");
    }

    private static Map<String, String> files(Format format, ExportSettings settings) {
        Map<String, String> files = new LinkedHashMap<>();
        format.write(SampleClass.book(), settings, files::put);
        return files;
    }
}
