import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts the pipelines together. */
public final class NettyChat extends ChannelInitializer<SocketChannel> {
    private static final int LONGEST_LINE = 100_000;
    private static final WriteBufferWaterMark BEHIND = new WriteBufferWaterMark(8 << 20, 16 << 20);

    /** Netty logs what goes wrong with a stack trace, which is not for users. Held, so that it stays switched off. */
    private static final Logger LOG = Logger.getLogger("io.netty");

    private final Members members = new Members();

    public static void main(String[] args) {
        if (args.length != 2 || !isPort(args[1])) {
            System.err.println("Usage: NettyChat HOST PORT");
            System.exit(2);
        }
        LOG.setLevel(Level.OFF);
        InetSocketAddress address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        ChannelFuture bound = new NettyChat().bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            System.err.println("Cannot listen on " + args[0] + ":" + args[1] + ", " + bound.cause());
            System.exit(1);
        }
    }

    private ChannelFuture bind(InetSocketAddress address) {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        ChannelFuture binding = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 256)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.SO_SNDBUF, 64 * 1024)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, BEHIND)
                .childHandler(this)
                .bind(address);
        return binding.addListener(future -> {
            if (future.isSuccess()) {
                started(binding.channel(), address.getPort());
            }
        });
    }

    private void started(Channel listening, int port) {
        members.show("Chat Server started on port " + port + ".");
        // The connections are closed with the process.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            members.show("exit");
            listening.close().awaitUninterruptibly(500);
        }));
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        // Asked for now: once the connection is closed it has no address any more.
        InetSocketAddress peer = channel.remoteAddress();
        String name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        channel.pipeline().addLast(new LineBasedFrameDecoder(LONGEST_LINE), new Member(name, members));
    }

    private static boolean isPort(String text) {
        try {
            int number = Integer.parseInt(text);
            return 0 < number && number < 0x10000;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
