package socketlab.servers.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
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
    private final ByteArrayOutputStream news = new ByteArrayOutputStream();
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
        print(bytes("Chat Server started on port " + port + "."));
    }

    void enter(AsynchronousSocketChannel channel) {
        try {
            Person person = new Person(channel, this);
            people.add(person);
            person.queue(bytes("> Connected to the chat server (" + people() + ")"));
            tell(person, bytes("> New user " + person + " entered (" + people() + ")"));
            person.listen();
        } catch (IOException e) {
            System.err.println("somebody vanished at the door: " + e.getMessage());
            Person.close(channel);
        }
    }

    void tell(Person subject, byte[] line) {
        news.writeBytes(line);
        for (Person person : people) {
            if (person != subject) {
                person.queue(line);
            }
        }
    }

    void leave(Person person) {
        if (people.remove(person)) {
            waiting.remove(person);
            person.close();
            tell(person, bytes("< The user " + person + " left (" + people() + ")"));
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
        if (news.size() > 0) {
            print(news.toByteArray());
            news.reset();
        }
        people.forEach(Person::send);
    }

    void sayExit() {
        print(bytes("exit"));
    }

    /** Synchronized, since the last line comes from the thread that handles Ctrl+C. */
    private synchronized void print(byte[] lines) {
        try {
            screen.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(UTF_8);
    }

    private String people() {
        return people.size() + " user" + (people.size() > 1 ? "s" : "") + " online";
    }
}
