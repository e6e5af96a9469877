package socketlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChatTextTest {

    @Test
    void oneIsAUserAndTwoAreUsers() {
        assertThat(ChatText.greeting(1)).isEqualTo("> Connected to the chat server (1 user online)");
        assertThat(ChatText.greeting(2)).isEqualTo("> Connected to the chat server (2 users online)");
        assertThat(ChatText.joined("10.0.0.7:41234", 2))
                .isEqualTo("> New user 10.0.0.7:41234 entered (2 users online)");
        assertThat(ChatText.joined("10.0.0.7:41234", 10))
                .isEqualTo("> New user 10.0.0.7:41234 entered (10 users online)");
    }

    @Test
    void nobodyIsNoPlural() {
        assertThat(ChatText.left("10.0.0.7:41234", 0)).isEqualTo("< The user 10.0.0.7:41234 left (0 user online)");
        assertThat(ChatText.left("10.0.0.7:41234", 1)).isEqualTo("< The user 10.0.0.7:41234 left (1 user online)");
    }

    @Test
    void aMessageStandsBehindItsSender() {
        assertThat(ChatText.message("10.0.0.7:41234", " hi ")).isEqualTo("[10.0.0.7:41234]  hi ");
        assertThat(ChatText.own("hi")).isEqualTo("[You] hi");
        assertThat(ChatText.echoed("10.0.0.7:41234", "hi")).isEqualTo("10.0.0.7:41234: hi");
    }

    @Test
    void theServerSaysWhereItListens() {
        assertThat(ChatText.started(5000)).isEqualTo("Chat Server started on port 5000.");
    }
}
