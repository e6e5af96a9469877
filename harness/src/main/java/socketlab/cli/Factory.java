package socketlab.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands with the console that they print to. */
final class Factory implements IFactory {
    private final Console console;

    Factory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Console.class).newInstance(console);
        } catch (NoSuchMethodException notOurs) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
