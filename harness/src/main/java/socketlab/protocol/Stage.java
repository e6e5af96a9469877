package socketlab.protocol;

import java.util.Optional;
import java.util.stream.Stream;

/** The three stages: their numbers, titles, modules, and the classes that students write. */
public enum Stage {
    ECHO(1, "Single-message echo", "stage1-echo", "EchoServer", "EchoClient"),
    ONE_TO_ONE(2, "One-to-one chat", "stage2-one-to-one", "OneToOneServer", "OneToOneClient"),
    MULTI_USER(3, "Multi-user chat on one Selector", "stage3-select-multi", "ChatServer", "ChatClient");

    private final int number;
    private final String title;
    private final String module;
    private final String serverClass;
    private final String clientClass;

    Stage(int number, String title, String module, String serverClass, String clientClass) {
        this.number = number;
        this.title = title;
        this.module = module;
        this.serverClass = serverClass;
        this.clientClass = clientClass;
    }

    public static Optional<Stage> of(int number) {
        return Stream.of(values()).filter(stage -> stage.number == number).findFirst();
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The directory of the kit's own module. */
    public String module() {
        return module;
    }

    /** The simple name of the class with the main method. */
    public String mainClass(Role role) {
        return role == Role.SERVER ? serverClass : clientClass;
    }

    /** The arguments that a program of this stage takes, as placeholders of a command. */
    public String arguments(Role role) {
        if (role == Role.SERVER) {
            return this == MULTI_USER ? "{host} {port}" : "{port}";
        }
        return this == ECHO ? "{host} {port} {message}" : "{host} {port}";
    }

    /** The package of the kit's own classes of this stage. */
    public String packageName() {
        return "socketlab.stage" + number;
    }
}
