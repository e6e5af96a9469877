package socketlab.cli;

import java.nio.file.Path;
import java.util.List;
import socketlab.process.CommandTemplate;

/** The command of a program, as somebody gives it in an option. */
final class CommandOption {
    private CommandOption() {}

    /**
     * The command, run as if from here.
     *
     * @param option its name, for messages
     * @param needed the placeholders that it must have
     * @param example a command that has them
     * @throws UserError when it cannot be read, or lacks one
     */
    static CommandTemplate parse(String option, String command, List<String> needed, String example) {
        try {
            CommandTemplate template = CommandTemplate.parse(command);
            for (String placeholder : needed) {
                if (!template.mentions(placeholder)) {
                    throw new UserError(
                            "The command of " + option + " needs {" + placeholder + "}, as in " + example + ".");
                }
            }
            return template.fromDirectory(Path.of("").toAbsolutePath());
        } catch (IllegalArgumentException e) {
            throw new UserError("The command of " + option + " cannot be read. " + e.getMessage());
        }
    }
}
