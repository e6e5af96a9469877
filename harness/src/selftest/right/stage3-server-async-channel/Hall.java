import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The room: what concerns more than one person is a task of its one thread, and the tasks are the order of events. */
final class Hall {
    private static final long LATER_MILLIS = 100;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final List<Person> people = new ArrayList<>();
    private final List<Person> waiting = new ArrayList<>();
    private final StringBuilder news = new StringBuilder();
    private final OutputStream screen = new FileOutputStream(FileDescriptor.out);

    void run(Runnable task) {
        thread.execute(() -> {
            task.run();
            flush();
        });
    }

    void runLater(Runnable task) {
        thread.schedule(() -> run(task), LATER_MILLIS, TimeUnit.MILLISECONDS);
    }

    void start(int port) {
        print("Chat Server started on port " + port + ".\n");
    }

    void enter(AsynchronousSocketChannel channel) {
        try {
            Person person = new Person(channel, this);
            people.add(person);
            person.queue(("> Connected to the chat server (" + people() + ")\n").getBytes(UTF_8));
            tell(person, "> New user " + person + " entered (" + people() + ")\n");
            person.listen();
        } catch (IOException e) {
            System.err.println("somebody vanished at the door: " + e.getMessage());
            Person.close(channel);
        }
    }

    void tell(Person subject, String line) {
        news.append(line);
        byte[] bytes = line.getBytes(UTF_8);
        for (Person person : people) {
            if (person != subject) {
                person.queue(bytes);
            }
        }
    }

    void leave(Person person) {
        if (people.remove(person)) {
            waiting.remove(person);
            person.close();
            tell(person, "< The user " + person + " left (" + people() + ")\n");
        }
    }

    boolean isPresent(Person person) {
        return people.contains(person);
    }

    /** Lets this person go on speaking, but not before everybody can keep up with what has been said so far. */
    void letSpeakWhenThereIsRoom(Person speaker) {
        waiting.add(speaker);
        letSpeak();
    }

    private void letSpeak() {
        List.copyOf(people).stream().filter(Person::hasGivenUpReading).forEach(this::leave);
        if (people.stream().noneMatch(Person::isBehind)) {
            List<Person> speakers = List.copyOf(waiting);
            waiting.clear();
            speakers.forEach(Person::listen);
        } else if (!waiting.isEmpty()) {
            runLater(this::letSpeak);
        }
    }

    private void flush() {
        if (news.length() > 0) {
            print(news.toString());
            news.setLength(0);
        }
        people.forEach(Person::send);
    }

    void sayExit() {
        print("exit\n");
    }

    private synchronized void print(String lines) {
        try {
            screen.write(lines.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String people() {
        return people.size() + " user" + (people.size() > 1 ? "s" : "") + " online";
    }
}
