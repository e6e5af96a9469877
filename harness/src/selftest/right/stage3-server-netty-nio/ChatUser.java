import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelMatcher;
import io.netty.channel.group.ChannelMatchers;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The last handler of a connection: it gets lines without their ends, as bytes. */
final class ChatUser extends SimpleChannelInboundHandler<ByteBuf> {
    private static final int PATIENCE_SECONDS = 2;

    private final String name;
    private final byte[] prefix;
    private final Channel channel;
    private final ChannelMatcher others;
    private final ChatRoom room;
    private long notMeantForMe;
    private boolean isWatched;

    ChatUser(String name, Channel channel, ChatRoom room) {
        this.name = name;
        this.channel = channel;
        this.room = room;
        prefix = ("[" + name + "] ").getBytes(UTF_8);
        others = ChannelMatchers.isNot(channel);
    }

    @Override
    public String toString() {
        return name;
    }

    Channel channel() {
        return channel;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        room.join(this);
        notMeantForMe = room.told();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf text) {
        if (text.isReadable()) {
            ByteBuf line = context.alloc().directBuffer(prefix.length + text.readableBytes() + 1);
            room.say(line.writeBytes(prefix).writeBytes(text).writeByte('\n'), others);
            notMeantForMe++;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        room.leave(this);
    }

    /** More than the high water mark is waiting for this user, or less again than the low one. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (!isWatched && !channel.isWritable()) {
            isWatched = true;
            watch(taken());
        }
    }

    /** Who is behind and takes nothing for a while has to go, so that what waits for them is bounded. */
    private void watch(Taken before) {
        Runnable look = () -> {
            isWatched = channel.isActive() && !channel.isWritable();
            if (isWatched && taken().equals(before)) {
                channel.close();
            } else if (isWatched) {
                watch(taken());
            }
        };
        channel.eventLoop().schedule(look, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Without a promise for each write nobody is told of its end, so what is taken is what is not waiting any more. */
    private Taken taken() {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return waiting == null
                ? new Taken(0, 0)
                : new Taken(room.told() - notMeantForMe - waiting.size(), waiting.currentProgress());
    }

    private record Taken(long messages, long bytesOfTheNext) {}

    /** A broken connection is closed by whoever reads from it; a line that is too long costs its user theirs. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            System.err.println(name + ": " + cause.getMessage());
            context.close();
        }
    }
}
