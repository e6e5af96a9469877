import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelMatcher;
import io.netty.channel.group.ChannelMatchers;
import io.netty.channel.group.DefaultChannelGroup;

/** Everybody in the chat. All of it runs on the one thread of the event loop, so there is one order of events. */
final class ChatRoom {
    /** So many messages go into one gathering write at most, so to wait for more of them wins nothing. */
    private static final int LARGEST_BATCH = 1024;

    private final EventLoop loop;
    private final ChannelGroup channels;
    private final ChatScreen screen = new ChatScreen();
    private final int largestBatch;
    private int unflushed;
    private boolean isFlushDue;
    private int online;
    private long told;

    ChatRoom(EventLoop loop, boolean isBatch) {
        this.loop = loop;
        channels = new DefaultChannelGroup(loop);
        largestBatch = isBatch ? LARGEST_BATCH : 1;
    }

    /** How many messages went to all, but for those whom they were about. */
    long told() {
        return told;
    }

    void join(ChatUser user) {
        online++;
        Channel channel = user.channel();
        channel.writeAndFlush(line("> Connected to the chat server " + online()), channel.voidPromise());
        tell(line("> New user " + user + " entered " + online()), ChannelMatchers.all());
        channels.add(channel);
    }

    /** A closed channel has left the group by itself; users are counted here, one notice after the other. */
    void leave(ChatUser user) {
        online--;
        tell(line("< The user " + user + " left " + online()), ChannelMatchers.all());
    }

    void say(ByteBuf line, ChannelMatcher listeners) {
        tell(line, listeners);
    }

    /** One copy for all: the group writes a retained duplicate to each, and the last one to be written frees it. */
    private void tell(ByteBuf line, ChannelMatcher listeners) {
        told++;
        screen.add(line);
        channels.write(line, listeners, true);
        unflushed++;
        if (unflushed >= largestBatch) {
            flush();
        } else if (!isFlushDue) {
            isFlushDue = true;
            loop.execute(this::flushBatch);
        }
    }

    /**
     * Tasks have their turn when the loop has read from all that are ready: FlushConsolidationHandler puts off the
     * flushes of one channel in the same way. To flush when the read of each one is complete took nearly twice as long.
     */
    private void flushBatch() {
        isFlushDue = false;
        if (unflushed > 0) {
            flush();
        }
    }

    private void flush() {
        unflushed = 0;
        channels.flush();
        screen.flush();
    }

    void show(String text) {
        screen.add(Unpooled.copiedBuffer(text, UTF_8));
        screen.flush();
    }

    /** Outside the heap: the bytes of any other buffer would be copied for each user once more. */
    private static ByteBuf line(String text) {
        byte[] bytes = (text + "\n").getBytes(UTF_8);
        return Unpooled.directBuffer(bytes.length).writeBytes(bytes);
    }

    private String online() {
        return "(" + online + (online < 2 ? " user" : " users") + " online)";
    }
}
