package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Texts as formats need them: short enough, and harmless in JSON and HTML. */
class TextsTest {

    @Property
    void aShortenedTextKeepsItsLimitAndBothEnds(@ForAll String text, @ForAll @IntRange(min = 20, max = 60) int limit) {
        String longText = "begin" + text.repeat(20) + "end";
        String shortened = Shortened.to(limit, longText);
        assertThat(shortened.length()).isLessThanOrEqualTo(limit);
        assertThat(shortened).startsWith("b").endsWith("d");
    }

    @Test
    void aTextWithinTheLimitStays() {
        assertThat(Shortened.to(20, "12345678901234567890")).isEqualTo("12345678901234567890");
        assertThat(Shortened.to(20, "")).isEmpty();
    }

    @Property
    void anyTextComesBackFromJson(@ForAll String text) {
        String json = JsonText.of(Map.of("text", text));
        assertThat(JsonMapper.shared().readTree(json).get("text").asString()).isEqualTo(text);
        assertThat(json).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]");
    }

    @Test
    void pointsAreNumbersWithoutPlacesThatSayNothing() {
        assertThat(JsonText.of(JsonText.points(100))).isEqualTo("100\n");
        assertThat(JsonText.of(JsonText.points(12.5))).isEqualTo("12.5\n");
        assertThat(JsonText.of(JsonText.points(0))).isEqualTo("0\n");
    }

    @Test
    void nothingInHtmlActs() {
        assertThat(HtmlText.of("<a href='x'>&\"\0http://a b@c WWW.d"))
                .isEqualTo("&#60;a href&#61;&#39;x&#39;&#62;&#38;&#34;&#92;x00http&#58;//a b&#64;c WWW&#46;d");
    }
}
