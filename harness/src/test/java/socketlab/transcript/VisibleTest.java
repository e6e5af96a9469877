package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** Every code point, lone surrogates included, with a preference for those that do harm. */
    @Provide
    static Arbitrary<String> strangeTexts() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        Arbitrary<Integer> ascii = Arbitraries.integers().between(0, 0xff);
        Arbitrary<Integer> marks = Arbitraries.integers().between(0x2000, 0x206f);
        return Arbitraries.oneOf(any, ascii, marks).list().ofMaxSize(40).map(VisibleTest::text);
    }

    @Provide
    static Arbitrary<String> textsOfThePlaneOfEverydayWriting() {
        return Arbitraries.integers().between(0, 0xd7ff).list().ofMaxSize(6).map(VisibleTest::text);
    }

    @Property
    void whatIsShownHoldsNothingThatActs(@ForAll("strangeTexts") String text) {
        assertThat(UNSAFE.matcher(Visible.escape(text)).find()).isFalse();
        assertThat(UNSAFE.matcher(Visible.quote(text, 10_000)).find()).isFalse();
    }

    @Property
    void differentTextsLookDifferent(
            @ForAll("textsOfThePlaneOfEverydayWriting") String one,
            @ForAll("textsOfThePlaneOfEverydayWriting") String other) {
        Assume.that(!one.equals(other));
        assertThat(Visible.escape(one)).isNotEqualTo(Visible.escape(other));
    }

    @Test
    void noCharacterOfTheFirstPlaneActs() {
        for (int c = 0; c <= 0xffff; c++) {
            String shown = Visible.escape(Character.toString(c));
            assertThat(UNSAFE.matcher(shown).find())
                    .as("U+%04x as %s", c, shown)
                    .isFalse();
        }
    }

    @Test
    void theOrdinaryShowsAsItself() {
        String text = "Grüße, 日本語, 😀, é and 'quotes': 100 % <ok>";
        assertThat(Visible.escape(text)).isEqualTo(text);
    }

    @Test
    void theUsualEscapesHaveTheirUsualNames() {
        assertThat(Visible.escape("a\tb\r\n\"c\\")).isEqualTo("a\\tb\\r\\n\\\"c\\\\");
    }

    @ParameterizedTest
    @CsvSource({
        "0x1b,\\x1b",
        "0,\\x00",
        "0x7f,\\x7f",
        "0x9b,\\x9b",
        "0x202e,\\u202e",
        "0xffff,\\uffff",
        "0x10000e,\\u{10000e}",
        "0x2066,\\u2066"
    })
    void whatActsIsShownByItsNumber(String number, String shown) {
        assertThat(Visible.escape(Character.toString(Integer.decode(number)))).isEqualTo(shown);
    }

    @Test
    void bytesThatAreNotUtf8ShowAsAReplacement() {
        assertThat(Visible.escape(new byte[] {'a', (byte) 0xff, 'b'})).isEqualTo("a\\ufffdb");
    }

    @Test
    void aQuoteIsEscapedInsideAndPlainAtItsEnds() {
        assertThat(Visible.quote("say \"hi\"\n")).isEqualTo("\"say \\\"hi\\\"\\n\"");
    }

    @Test
    void aTextWithinTheLimitIsNotCut() {
        assertThat(Visible.shorten("0123456789", 10)).isEqualTo("0123456789");
        assertThat(Visible.quote("0123456789", 10)).isEqualTo("\"0123456789\"");
    }

    @Test
    void aLongTextKeepsBothEndsAndSaysHowMuchIsLeftOut() {
        String text = "a".repeat(60) + "-".repeat(1_000) + "z".repeat(30);
        assertThat(Visible.shorten(text, 90))
                .isEqualTo("a".repeat(60) + "… 1000 characters …" + "z".repeat(30))
                .isEqualTo(Visible.quote(text, 90).replace("\"", ""));
    }

    @Property
    void whatIsCutCanBeCountedBack(@ForAll("textsOfThePlaneOfEverydayWriting") String part) {
        String text = part.repeat(100);
        String cut = Visible.shortened(text.repeat(10));
        Assume.that(!cut.equals(text.repeat(10)));
        int left = Integer.parseInt(cut.replaceAll("(?s).*… (\\d+) characters ….*", "$1"));
        assertThat(cut.length() - ("… " + left + " characters …").length() + left)
                .isEqualTo(text.length() * 10);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
