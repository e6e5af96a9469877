import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.ServerChannel;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The chat of stage 3 as those write it who know Netty well: what other servers are measured against. */
public final class PeerServer extends ChannelInitializer<SocketChannel> {
    private static final int LONGEST_LINE = 128 * 1024;
    private static final int MOST_JOINS = 64;

    /** Netty counts some 100 bytes for each message besides its own, so less than this many are meant for the user. */
    private static final WriteBufferWaterMark BEHIND = new WriteBufferWaterMark(4 << 20, 8 << 20);

    /** Netty logs what goes wrong with a stack trace, which is not for users. Held, so that it stays switched off. */
    private static final Logger LOG = Logger.getLogger("io.netty");

    private final boolean isEpoll;
    private final EventLoopGroup loop;
    private final ChatRoom room;

    /** Known to the loop's thread only. */
    private boolean isListening;

    private PeerServer(boolean isEpoll, boolean isBatch) {
        this.isEpoll = isEpoll;
        IoHandlerFactory factory = isEpoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        loop = new MultiThreadIoEventLoopGroup(1, factory);
        room = new ChatRoom(loop.next(), isBatch);
    }

    public static void main(String[] args) {
        if (args.length != 4
                || !args[0].matches("nio|epoll")
                || !args[1].matches("message|batch")
                || !isPort(args[3])) {
            System.err.println("Usage: PeerServer nio|epoll message|batch HOST PORT");
            System.exit(2);
        }
        LOG.setLevel(Level.OFF);
        boolean isEpoll = args[0].equals("epoll");
        Optional<String> obstacle = isEpoll ? NativeEpoll.obstacle() : Optional.empty();
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            System.exit(1);
        }
        new PeerServer(isEpoll, args[1].equals("batch")).run(args[2], Integer.parseInt(args[3]));
    }

    private void run(String host, int port) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        ChannelFuture binding = bind(new InetSocketAddress(host, port));
        // The listener runs on the loop's thread, before the first connection is taken in.
        binding.addListener(bound -> started(bound.isSuccess(), port)).awaitUninterruptibly();
        if (!binding.isSuccess()) {
            System.err.println("Cannot listen on " + host + ":" + port + ", " + binding.cause());
            System.exit(1);
        }
    }

    private void started(boolean listens, int port) {
        isListening = listens;
        if (listens) {
            room.show("Chat Server started on port " + port + ".\n");
        }
    }

    private ChannelFuture bind(InetSocketAddress address) {
        Class<? extends ServerChannel> type =
                isEpoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        return new ServerBootstrap()
                .group(loop)
                .channel(type)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.RECVBUF_ALLOCATOR, all())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, BEHIND)
                // A write that fails is no leave: what the user said before may still be there to be read.
                .childOption(ChannelOption.AUTO_CLOSE, false)
                .childHandler(this)
                .bind(address);
    }

    /**
     * Lets in all who wait, unless they are very many, in one turn of the loop. Epoll would let in one otherwise: it
     * compares what a read has brought with the room there was, and what an accept has brought is no number of bytes.
     */
    private static RecvByteBufAllocator all() {
        return new ServerChannelRecvByteBufAllocator()
                .respectMaybeMoreData(false)
                .maxMessagesPerRead(MOST_JOINS);
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        // Asked for now: once the connection is closed it has no address any more.
        InetSocketAddress peer = channel.remoteAddress();
        String name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        channel.pipeline().addLast(new LineBasedFrameDecoder(LONGEST_LINE), new ChatUser(name, channel, room));
    }

    /** On the loop's thread, behind whatever it shows just now. All sockets are closed with the process. */
    private void end() {
        loop.submit(() -> {
                    if (isListening) {
                        room.show("\nexit\n");
                    }
                })
                .awaitUninterruptibly(1_000);
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
