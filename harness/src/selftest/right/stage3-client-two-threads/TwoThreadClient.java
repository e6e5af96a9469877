import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** A chat client whose main thread listens to the server, while a daemon thread waits for the keyboard. */
public final class TwoThreadClient {
    private static final long FAREWELL_MILLIS = 400;

    private final Socket socket;
    private final Thread listener = Thread.currentThread();
    private final Display display = new Display();
    private final AtomicBoolean over = new AtomicBoolean();

    private TwoThreadClient(Socket socket) {
        this.socket = socket;
    }

    public static void main(String[] args) {
        if (args.length != 2 || !isPort(args[1])) {
            System.err.println("usage: java TwoThreadClient HOST PORT");
            System.exit(2);
        }
        try {
            Socket socket = new Socket(args[0], Integer.parseInt(args[1]));
            socket.setTcpNoDelay(true);
            new TwoThreadClient(socket).chat();
        } catch (IOException e) {
            System.err.println("No connection to " + args[0] + " port " + args[1] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private void chat() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
        Thread keyboard = new Thread(this::readKeyboard, "keyboard");
        keyboard.setDaemon(true);
        keyboard.start();
        display.show("(Connected. An empty line says that you want to be disconnected.)");
        readConnection();
    }

    private void readConnection() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                display.show(line);
            }
            end();
        } catch (IOException e) {
            fail(e);
        }
    }

    private void readKeyboard() {
        try {
            BufferedReader keys = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            OutputStream out = socket.getOutputStream();
            for (String line = keys.readLine(); line != null && !line.isEmpty(); line = keys.readLine()) {
                out.write((line + "\n").getBytes(UTF_8));
                display.showOwn(line);
            }
            // Half-closed only: a close while something is still to be read would end in a reset.
            socket.shutdownOutput();
            listener.join(FAREWELL_MILLIS);
            end();
        } catch (IOException e) {
            failUnlessTheServerHasClosed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was an error or an orderly close that made writing impossible, the listener is about to see. */
    private void failUnlessTheServerHasClosed(IOException error) {
        try {
            listener.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fail(error);
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            display.show("(You are about to be disconnected.)");
            display.show("< You have been disconnected.");
            System.exit(0);
        }
    }

    private void fail(IOException error) {
        if (over.compareAndSet(false, true)) {
            System.err.println("The connection broke: " + error.getMessage());
            System.exit(1);
        }
    }

    /** The hook runs on every exit; what is not over yet was ended by Ctrl+C. */
    private void interrupted() {
        if (over.compareAndSet(false, true)) {
            display.show("exit");
        }
    }

    private static boolean isPort(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= 65535;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
