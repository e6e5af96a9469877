package socketlab.check.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import socketlab.mistake.Code;
import socketlab.process.CommandTemplate;

class ClassFilesTest {
    @Test
    void callsAndClassesAreFound() throws URISyntaxException {
        Code code = ClassFiles.codeOf(subject(Sample.class.getName()));
        assertThat(code.uses("java/io/PrintWriter")).isTrue();
        assertThat(code.uses("java/io/PrintWriter.println")).isTrue();
        assertThat(code.uses("java/nio/ByteBuffer.flip"))
                .as("a method reference")
                .isTrue();
        assertThat(code.uses("java/nio/ByteBuffer.compact")).isFalse();
    }

    @Test
    void aProgramByCommandHasNoCodeToLookAt() {
        Subject.Runnable byCommand = new Subject.Runnable(CommandTemplate.parse("./chat {port}"), null, null);
        assertThat(ClassFiles.codeOf(byCommand).isKnown()).isFalse();
    }

    private static Subject.Runnable subject(String mainClass) throws URISyntaxException {
        Path classes = Path.of(
                Sample.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return new Subject.Runnable(new CommandTemplate(List.of("java")), classes, mainClass);
    }

    static final class Sample {
        static final UnaryOperator<ByteBuffer> FLIP = ByteBuffer::flip;

        private Sample() {}

        static void print() {
            new PrintWriter(new StringWriter()).println();
        }
    }
}
