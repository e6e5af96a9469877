package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that are odd but legal. */
class CommandTemplateOddTest {

    @Test
    void moreNamesThanWordsIsNoPlaceForAWrongNumber() {
        assertThat(CommandTemplate.parse("cli {host}:{port}:{message}").withArguments(List.of()))
                .isEmpty();
    }

    @Test
    void aPlaceholderGivenTwiceIsNeverLeftInTheCommand() {
        assertThat(CommandTemplate.parse("srv {port} {port}")
                        .withArguments(List.of())
                        .orElse(List.of()))
                .doesNotContain("{port}");
    }

    @Test
    void aWordOfSeparatorsStaysAsItIs() {
        assertThat(CommandTemplate.parse("sh -c :")
                        .fromDirectory(Path.of("/tmp"))
                        .words())
                .containsExactly("sh", "-c", ":");
    }
}
