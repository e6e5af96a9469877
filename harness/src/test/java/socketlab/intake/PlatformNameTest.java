package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms of names were read from the public sources of both platforms: in Canvas the class that zips the submissions of
 * an assignment (name, LATE, user or anonymous id; then id and name of the attachment) and its specification of what is
 * read back; in Moodle the downloader of the assignment module (folders or not, groups, hidden names) and the importer of
 * feedback files, which states the forms before and since 4.1. Examples of real downloads stand in teachers' public
 * scripts and issues about them. No live platform was tried.
 */
class PlatformNameTest {
    private static PlatformName of(String name) {
        return PlatformName.of(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "doejane_1234_5678_lab.zip|1234|doejane|false|5678|lab.zip",
                "doejane_LATE_1234_5678_lab.zip|1234|doejane|true|5678|lab.zip",
                "doejane_late_1234_5678_lab.zip|1234|doejane|true|5678|lab.zip",
                "doe-jane_1234_5678_my_own_lab-1.zip|1234|doe-jane|false|5678|my_own_lab-1.zip",
                "group7_1234_5678_lab.zip|1234|group7|false|5678|lab.zip",
                "die_drei_1234_5678_lab.zip|1234|die_drei|false|5678|lab.zip",
                "김철수_1234_5678_실습.zip|1234|김철수|false|5678|실습.zip",
                "anon_aB3xY_5678_lab.zip|anon_aB3xY|anon_aB3xY|false|5678|lab.zip",
                "LATE_anon_aB3xY_5678_lab.zip|anon_aB3xY|anon_aB3xY|true|5678|lab.zip",
                "doejane_1234_5678_9999_lab.zip|1234|doejane|false|5678|9999_lab.zip",
                "doejane_1234_text.html|1234|doejane|false|''|text.html",
                "doejane_LATE_1234_link.html|1234|doejane|true|''|link.html"
            })
    void canvasSaysUserLatenessAndFile(
            String name, String id, String student, boolean late, String upload, String file) {
        PlatformName canvas = of(name);
        assertThat(canvas.platform()).isEqualTo("canvas");
        assertThat(canvas.id()).isEqualTo(id);
        assertThat(canvas.student()).isEqualTo(student);
        assertThat(canvas.isLate()).isEqualTo(late);
        assertThat(canvas.upload()).isEqualTo(upload);
        assertThat(canvas.file()).isEqualTo(file);
        assertThat(canvas.isText()).isEqualTo(upload.isEmpty());
    }

    @Test
    void canvasIsRecognisedInWords() {
        assertThat(of("doejane_LATE_1234_5678_x.zip").recognition()).isEqualTo("Canvas download, user 1234, late");
        assertThat(of("anon_aB3xY_5678_x.zip").recognition()).isEqualTo("Canvas download, anonymous, aB3xY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe_12345_assignsubmission_file_|12345|Jane Doe|false|''",
                "Jane Doe_12345_assignsubmission_file|12345|Jane Doe|false|''",
                "Jane Doe_12345_assignsubmission_file_lab 3.zip|12345|Jane Doe|false|lab 3.zip",
                "Jane_van_Doe_12345_assignsubmission_file_|12345|Jane_van_Doe|false|''",
                "Jane Doe_12345_assignsubmission_onlinetext_|12345|Jane Doe|true|''",
                "Jane Doe_12345_assignsubmission_onlinetext_onlinetext.html|12345|Jane Doe|true|onlinetext.html",
                "Participant_123_assignsubmission_file_|123|Participant 123|false|''",
                "Teilnehmer-in_123_assignsubmission_file_|123|Teilnehmer-in|false|''",
                "Group A-Jane Doe_12345_assignsubmission_file_|12345|Group A-Jane Doe|false|''",
                "Team 7_42_assignsubmission_file_|42|Team 7|false|''",
                "Default group_assignsubmission_file_|Default group|Default group|false|''",
                "김철수_12345_assignsubmission_file_|12345|김철수|false|''"
            })
    void moodleSaysParticipantAndFile(String name, String id, String student, boolean text, String file) {
        PlatformName moodle = of(name);
        assertThat(moodle.platform()).isEqualTo("moodle");
        assertThat(moodle.id()).isEqualTo(id);
        assertThat(moodle.student()).isEqualTo(student);
        assertThat(moodle.isText()).isEqualTo(text);
        assertThat(moodle.file()).isEqualTo(file);
        assertThat(moodle.isLate()).isFalse();
    }

    /** What comes behind the platform's own part is the student's choice. */
    @Test
    void nobodyHandsInForOthersByTheNameOfAFile() {
        assertThat(of("Kim_1_assignsubmission_file_x_999_assignsubmission_file_.zip")
                        .id())
                .isEqualTo("1");
        assertThat(of("kim_1_2_lee_3_4_lab.zip").id()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim.zip",
                "kim_lab.zip",
                "kim_1234_lab.zip",
                "1234_5678_lab.zip",
                "2026_03_01_lab.zip",
                "lab_v1_2.zip",
                "anon_aB3xY.zip",
                "_assignsubmission_file_",
                "assignsubmission_file_"
            })
    void otherNamesAreNoPlatforms(String name) {
        assertThat(PlatformName.of(name)).isEmpty();
    }

    @Test
    void namesThatOnlyLookLikeCanvasAreNot() {
        assertThat(PlatformNames.in(List.of("kim_2026_12_lab.zip", "lee_2026_13_lab.zip")))
                .as("one number, two students")
                .isEmpty();
        assertThat(PlatformNames.in(List.of("kim_1_2026_lab.zip", "lee_2_2026_lab.zip")))
                .as("one upload, two files")
                .isEmpty();
        assertThat(PlatformNames.in(List.of("kim_2026_12_lab.zip", "lee.zip", "park.zip")))
                .as("one of many")
                .isEmpty();
        assertThat(PlatformNames.in(List.of("kim_1_2_lab.zip", "lee_3_4_lab.zip", "list.csv")))
                .containsOnlyKeys("kim_1_2_lab.zip", "lee_3_4_lab.zip");
    }
}
