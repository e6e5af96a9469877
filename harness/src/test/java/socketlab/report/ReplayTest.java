package socketlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private final String id = SampleOutcomes.check().id();

    @Test
    void withoutOptionsItIsTheCheckAlone() {
        assertThat(of(List.of())).isEqualTo("./lab check 1 --only " + id + " --trace");
    }

    @Test
    void plainWordsNeedNoQuotes() {
        assertThat(of(List.of("--dir", "../my-work/stage_1,v2=a@b%c+d:e")))
                .isEqualTo("./lab check 1 --dir ../my-work/stage_1,v2=a@b%c+d:e --only " + id + " --trace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my work", "", "a;rm", "$HOME", "*", "~", "{port}", "\"x\"", "ü", "a\nb", "back\\slash", "#1"})
    void anOddWordIsQuoted(String word) {
        assertThat(of(List.of("--server", word))).contains(" --server '" + word + "' --only ");
    }

    @Test
    void aQuoteInAWordIsQuotedToo() {
        assertThat(of(List.of("--server", "python3 'my srv.py' {port}")))
                .contains(" --server 'python3 '\\''my srv.py'\\'' {port}' --only ");
    }

    private static String of(List<String> options) {
        return new Replay(options).of(SampleOutcomes.passed());
    }
}
