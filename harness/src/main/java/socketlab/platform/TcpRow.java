package socketlab.platform;

/**
 * One row of the kernel's TCP table.
 *
 * @param localPort the port of the socket this row is about
 * @param remotePort the port of its peer, 0 while listening
 * @param state the kernel's number for the state, see the constants
 * @param unsent bytes written but not acknowledged by the peer
 * @param unread bytes received but not read; for a listening socket, connections not accepted
 * @param inode the socket's inode, 0 when no process holds it
 */
public record TcpRow(int localPort, int remotePort, int state, long unsent, long unread, long inode) {
    public static final int ESTABLISHED = 1;
    public static final int LISTEN = 10;

    public boolean listensOn(int port) {
        return state == LISTEN && localPort == port;
    }
}
