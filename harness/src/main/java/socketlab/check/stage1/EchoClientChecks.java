package socketlab.check.stage1;

import static socketlab.dialect.Trait.LINES;
import static socketlab.dialect.Trait.NO_REPLY;
import static socketlab.dialect.Trait.REPLY;
import static socketlab.platform.Means.KERNEL_TABLE;

import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** What the client of stage 1 must do: {@code EchoClient HOST PORT MESSAGE}. */
@Checks(stage = Stage.ECHO, role = Role.CLIENT)
public class EchoClientChecks {

    @Check(
            id = "stage1.client.sends",
            points = 8,
            rule = "stage1.client",
            docs = "functions.md#connect",
            title = "The client sends its message and half-closes",
            hint = "Send exactly the bytes of the message, nothing before or after them, flush, "
                    + "and call shutdownOutput: it tells the server that the message is complete.")
    void sends(EchoClientProgram client) {
        var server = client.sends("hello");
        server.receivesToTheEnd("hello");
    }

    @Check(
            id = "stage1.client.prints-reply",
            points = 8,
            after = "stage1.client.sends",
            where = REPLY,
            rule = "stage1.client",
            docs = "stage1.md#steps",
            title = "The client prints the reply and ends with exit status 0",
            hint = "Read until the end of the stream, print what came and a line end, and let main return.")
    void printsReply(EchoClientProgram client) {
        var server = client.sends("hello");
        server.receivesToTheEnd("hello");
        server.sends("good day to you").vanishes();
        client.prints("good day to you");
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage1.client.ends",
            points = 8,
            after = "stage1.client.sends",
            where = NO_REPLY,
            rule = "stage1.client",
            docs = "stage1.md#steps",
            title = "The client ends when its message is sent",
            hint = "There is nothing to wait for: close the connection and let main return.")
    void ends(EchoClientProgram client) {
        var server = client.sends("hello");
        server.receivesToTheEnd("hello");
        server.vanishes();
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage1.client.utf8",
            points = 3,
            after = "stage1.client.prints-reply",
            rule = "common.wire",
            docs = "functions.md#read-and-write",
            title = "Text travels as UTF-8 in both directions",
            hint = "Name the charset, StandardCharsets.UTF_8, wherever text becomes bytes or bytes become text.")
    void utf8(EchoClientProgram client) {
        var server = client.sends("naïve 안녕 🙂");
        server.receivesToTheEnd("naïve 안녕 🙂");
        client.isAnswered(server, "çava 잘가 🙃");
    }

    @Check(
            id = "stage1.client.keeps-message",
            points = 2,
            after = "stage1.client.sends",
            where = LINES,
            rule = "stage1.client",
            docs = "stage1.md#steps",
            title = "Blanks and line breaks of the message are sent as they are",
            hint = "Send the argument untouched: no strip, no println, no line end of your own.")
    void keepsMessage(EchoClientProgram client) {
        var server = client.sends("  two  blanks\nand a second line\n");
        server.receivesToTheEnd("  two  blanks\nand a second line\n");
    }

    @Check(
            id = "stage1.client.empty-message",
            points = 2,
            after = "stage1.client.prints-reply",
            where = REPLY,
            rule = "stage1.empty",
            docs = "stage1.md#steps",
            title = "The empty message is no bytes, and an empty reply is fine",
            hint = "An empty MESSAGE needs no special case: send nothing, half-close, read to the end, exit with 0.")
    void emptyMessage(EchoClientProgram client) {
        var server = client.sends("");
        server.receivesToTheEnd("");
        server.vanishes();
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage1.client.joins-pieces",
            points = 5,
            after = "stage1.client.prints-reply",
            needs = KERNEL_TABLE,
            where = {REPLY, LINES},
            rule = "stage1.pieces",
            docs = "select.md#bytes-not-messages",
            title = "A reply that arrives in pieces is printed whole",
            hint = "Read until the end of the stream, and only then turn all the bytes into text.")
    void joinsPieces(EchoClientProgram client) {
        var server = client.sends("hello");
        server.receivesToTheEnd("hello");
        server.sends("in pieces: ").sendsByteByByte("안녕").thenOnceRead(" done").vanishes();
        client.prints("in pieces: 안녕 done", line -> line.contains("done"));
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage1.client.long-message",
            points = 3,
            after = "stage1.client.sends",
            where = LINES,
            rule = "stage1.large",
            docs = "functions.md#read-and-write",
            title = "A message of 100 KiB is sent whole",
            hint = "Write all of the bytes: with a channel, write again while the buffer has bytes left.")
    void longMessage(EchoClientProgram client) {
        String message = "0123456789abcdef".repeat(100 * 1024 / 16);
        var server = client.sends(message);
        server.receivesToTheEnd(message);
    }

    @Check(
            id = "stage1.client.large-reply",
            points = 3,
            after = "stage1.client.prints-reply",
            where = REPLY,
            rule = "stage1.large",
            docs = "functions.md#read-and-write",
            title = "A reply of four mebibytes is printed whole",
            hint = "Let the buffer grow with the reply; a fixed array cuts it.")
    void largeReply(EchoClientProgram client) {
        String reply = "fedcba9876543210".repeat(4 << 16);
        var server = client.sends("tell me more");
        server.receivesToTheEnd("tell me more");
        server.sends(reply).vanishes();
        client.printsText(reply);
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage1.client.refused",
            points = 2,
            after = "stage1.client.sends",
            rule = "common.unreachable",
            docs = "functions.md#connect",
            title = "When nobody listens, one line names host and port, and the exit status is 1",
            hint = "Catch the exception of connect, print one line on standard error, and exit with 1.")
    void refused(EchoClientProgram client) {
        int port = client.meetsNobody();
        client.endsWithStatus(1);
        client.showsNoStackTrace();
        client.diagnosesInOneLine("127.0.0.1", String.valueOf(port));
    }

    @Check(
            id = "stage1.client.unknown-host",
            points = 2,
            after = "stage1.client.sends",
            rule = "common.unreachable",
            docs = "functions.md#addresses",
            title = "A host that does not exist is named in one line, and the exit status is 1",
            hint = "An unresolved address is a connect error too: in Java it can be an exception of its own, "
                    + "UnknownHostException or UnresolvedAddressException.")
    void unknownHost(EchoClientProgram client) {
        int port = client.isSentTo("no-such-host.invalid");
        client.endsWithStatus(1);
        client.showsNoStackTrace();
        client.diagnosesInOneLine("no-such-host.invalid", String.valueOf(port));
    }

    @Check(
            id = "stage1.client.bad-arguments",
            points = 2,
            after = "stage1.client.sends",
            takesLong = true,
            rule = "common.usage",
            docs = "stage1.md#steps",
            title = "Wrong arguments get the usage and exit status 2",
            hint = "Check the number of arguments and the port (1 to 65535) before anything else.")
    void badArguments(EchoClientProgram client) {
        client.refusesWrongArguments();
    }
}
