import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;

/** Stage 2 with somebody at the keyboard who need not wait for their turn to be listened to. */
public class QueueServer {
    private final Typist typist = new Typist(System.in);
    private final PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    public static void main(String[] args) {
        int port = 0;
        try {
            port = args.length == 1 ? Integer.parseInt(args[0]) : 0;
        } catch (NumberFormatException e) {
            // No number is as wrong as a number out of range.
        }
        if (port <= 0 || port >= 65_536) {
            System.err.println("Usage: QueueServer PORT");
            System.exit(2);
        }
        try (ServerSocket reception = new ServerSocket(port)) {
            new QueueServer().open(reception);
        } catch (IOException e) {
            System.err.println("QueueServer cannot have port " + port + " (" + e.getMessage() + ")");
            System.exit(1);
        }
    }

    private void open(ServerSocket reception) throws IOException {
        Thread reading = new Thread(typist, "typist");
        reading.setDaemon(true);
        reading.start();
        try {
            for (int number = 1; ; number++) {
                Socket visitor = reception.accept();
                screen.println("--- visitor " + number + " comes in");
                receive(visitor);
                screen.println("--- visitor " + number + " is gone");
            }
        } catch (Typist.HasLeft e) {
            screen.println("--- nobody types any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(Socket visitor) throws InterruptedException, Typist.HasLeft {
        try (visitor;
                BufferedReader ear = new BufferedReader(new InputStreamReader(visitor.getInputStream(), UTF_8));
                Writer mouth = new OutputStreamWriter(visitor.getOutputStream(), UTF_8)) {
            String heard;
            while ((heard = ear.readLine()) != null) {
                screen.println(heard);
                screen.println("--- answer, or type EXIT (" + typist.ahead() + " lines wait)");
                String answer = typist.next();
                if ("EXIT".equals(answer)) {
                    return;
                }
                mouth.write(answer + '\n');
                mouth.flush();
            }
        } catch (IOException e) {
            System.err.println("QueueServer: the connection broke: " + e.getMessage());
        }
    }
}
