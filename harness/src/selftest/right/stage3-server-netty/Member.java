import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import java.util.concurrent.TimeUnit;

/**
 * The last handler of a pipeline: it gets whole lines, without their ends, on the event loop of its connection. What
 * concerns others goes on to the room's thread.
 */
final class Member extends SimpleChannelInboundHandler<ByteBuf> {
    private static final int PATIENCE_SECONDS = 3;

    private final String name;
    private final Members members;
    private ChannelHandlerContext context;
    private long taken;

    Member(String name, Members members) {
        this.name = name;
        this.members = members;
    }

    @Override
    public String toString() {
        return name;
    }

    Channel channel() {
        return context.channel();
    }

    @Override
    public void channelActive(ChannelHandlerContext newContext) {
        context = newContext;
        members.run(() -> members.join(this));
        context.read();
    }

    /** The buffer is released when this method returns, so the room gets a copy. */
    @Override
    protected void channelRead0(ChannelHandlerContext same, ByteBuf text) {
        byte[] bytes = ByteBufUtil.getBytes(text);
        if (bytes.length > 0) {
            members.run(() -> members.say(this, bytes));
        }
    }

    /** One read brings many lines. Behind them comes the flush, and only then the next read is asked for. */
    @Override
    public void channelReadComplete(ChannelHandlerContext same) {
        members.run(() -> {
            members.flush();
            members.readWhenNobodyIsBehind(this);
        });
    }

    void read() {
        context.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext same) {
        members.run(() -> members.leave(this));
    }

    /** More is waiting to be written than the high water mark, or less again than the low one. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext same) {
        boolean isBehind = !same.channel().isWritable();
        members.run(() -> members.isBehind(this, isBehind));
        if (isBehind) {
            closeUnlessSomethingIsTaken();
        }
    }

    private void closeUnlessSomethingIsTaken() {
        long takenNow = taken;
        Runnable look = () -> {
            if (context.channel().isWritable()) {
                return;
            }
            if (taken == takenNow) {
                System.err.println(name + " does not read");
                context.close();
            } else {
                closeUnlessSomethingIsTaken();
            }
        };
        context.executor().schedule(look, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Called by the room; the listener is called on the event loop, like all other uses of the number. */
    void write(ByteBuf line) {
        context.write(line).addListener(written -> taken += written.isSuccess() ? 1 : 0);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext same, Throwable cause) {
        System.err.println(name + ": " + cause.getMessage());
        if (!(cause instanceof TooLongFrameException)) {
            same.close();
        }
    }
}
