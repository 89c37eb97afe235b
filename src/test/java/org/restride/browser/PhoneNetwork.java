package org.restride.browser;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The only way from a phone to the portal, which can be taken away: a SOCKS 5 proxy (RFC 1928). Without it nothing passes, whoever asks:
 * also the browser itself while it starts, and its service workers, which come to life before a test can tell them that they have no network.
 */
final class PhoneNetwork implements AutoCloseable {

    private static final byte VERSION = 5;
    private static final byte[] NO_PASSWORD = {VERSION, 0};
    private static final byte[] CONNECTED = {VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    PhoneNetwork() {
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofVirtual().name("phone-network").start(this::accept);
    }

    /** For a browser's settings. */
    String address() {
        return "socks5://127.0.0.1:" + socket.getLocalPort();
    }

    /** Takes the network away, also from what is under way, or gives it back. */
    void away(boolean taken) {
        away = taken;
        if (taken) {
            open.forEach(PhoneNetwork::hangUp);
        }
    }

    @Override
    public void close() {
        away(true);
        hangUp(socket);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket browser = socket.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser;
                Socket portal = connect(browser)) {
            open.add(browser);
            if (away) {
                return;
            }
            browser.getOutputStream().write(CONNECTED);
            Thread.ofVirtual().start(() -> copy(browser, portal));
            portal.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException gone) {
            // Either side has hung up, or there is no network; the other side is hung up on as well.
            return;
        } finally {
            open.remove(browser);
        }
    }

    private Socket connect(Socket browser) throws IOException {
        if (away) {
            throw new IOException("No network");
        }
        DataInputStream in = new DataInputStream(browser.getInputStream());
        OutputStream out = browser.getOutputStream();
        in.readByte();
        in.skipNBytes(in.readUnsignedByte());
        out.write(NO_PASSWORD);
        in.skipNBytes(3);
        return new Socket(host(in), in.readUnsignedShort());
    }

    private static InetAddress host(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case IPV4 -> InetAddress.getByAddress(in.readNBytes(4));
            case IPV6 -> InetAddress.getByAddress(in.readNBytes(16));
            case NAME ->
                InetAddress.getByName(new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII));
            default -> throw new IOException("No such kind of address: " + kind);
        };
    }

    private static void copy(Socket from, Socket to) {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            return;
        }
    }

    private static void hangUp(Closeable open) {
        try {
            open.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
