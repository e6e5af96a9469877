package socketlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void aStageIsFoundByItsNumber() {
        assertThat(Stage.of(1)).contains(Stage.ECHO);
        assertThat(Stage.of(2)).contains(Stage.ONE_TO_ONE);
        assertThat(Stage.of(3)).contains(Stage.MULTI_USER);
        assertThat(Stage.of(0)).isEmpty();
        assertThat(Stage.of(4)).isEmpty();
    }

    @Test
    void aStageHasTheTitleOfItsNumber() {
        assertThat(Stage.values()).extracting(Stage::number).containsExactly(1, 2, 3);
        assertThat(Stage.values())
                .extracting(Stage::title)
                .containsExactly("Single-message echo", "One-to-one chat", "Multi-user chat on one Selector");
    }
}
