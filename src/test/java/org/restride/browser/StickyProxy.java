package org.restride.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Stands in front of several nodes as an operator's proxy does: a cookie says to which one a browser belongs, and when that one is gone the
 * browser is given another. A connection belongs to one node as a whole, so that WebSockets pass like everything else.
 */
final class StickyProxy implements AutoCloseable {

    private static final Pattern COOKIE = Pattern.compile("(?im)^cookie:.*\\bnode=(\\d+)");
    private static final int LONGEST_HEAD = 64 * 1024;

    private final List<Integer> nodes;
    private final ServerSocket socket;

    /**
     * @param nodes ports on this machine
     */
    StickyProxy(List<Integer> nodes) throws IOException {
        this.nodes = List.copyOf(nodes);
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("sticky-proxy").start(this::accept);
    }

    /** Without a slash at the end. */
    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
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
        try (browser) {
            byte[] head = head(browser.getInputStream());
            if (head.length == 0) {
                return;
            }
            Optional<Integer> wanted = wanted(new String(head, StandardCharsets.ISO_8859_1));
            Chosen chosen = choose(wanted).orElseThrow(() -> new IOException("No node answers"));
            try (Socket node = chosen.socket()) {
                node.getOutputStream().write(head);
                Thread.ofVirtual().start(() -> copy(browser, node));
                if (!wanted.equals(Optional.of(chosen.number()))) {
                    answerWithCookie(node, browser, chosen.number());
                }
                node.getInputStream().transferTo(browser.getOutputStream());
            }
        } catch (IOException gone) {
            // Either side has hung up, as browsers and killed nodes do; the other side is hung up on as well.
            return;
        }
    }

    private record Chosen(int number, Socket socket) {}

    private Optional<Chosen> choose(Optional<Integer> wanted) {
        return IntStream.concat(wanted.stream().mapToInt(Integer::intValue), IntStream.range(0, nodes.size()))
                .filter(number -> number < nodes.size())
                .mapToObj(this::connect)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Chosen> connect(int number) {
        try {
            return Optional.of(new Chosen(number, new Socket(InetAddress.getLoopbackAddress(), nodes.get(number))));
        } catch (IOException dead) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> wanted(String head) {
        Matcher cookie = COOKIE.matcher(head);
        return cookie.find() ? Optional.of(Integer.valueOf(cookie.group(1))) : Optional.empty();
    }

    private static void answerWithCookie(Socket node, Socket browser, int number) throws IOException {
        String answer = new String(head(node.getInputStream()), StandardCharsets.ISO_8859_1);
        String cookie = "\r\nSet-Cookie: node=" + number + "; Path=/; HttpOnly\r\n";
        browser.getOutputStream()
                .write(answer.replaceFirst("\r\n", Matcher.quoteReplacement(cookie))
                        .getBytes(StandardCharsets.ISO_8859_1));
        browser.getOutputStream().flush();
    }

    /** Everything up to the empty line; less if the other side hangs up before. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = (last << 8) | next;
            if (last == 0x0D0A0D0A || head.size() > LONGEST_HEAD) {
                break;
            }
        }
        return head.toByteArray();
    }

    private static void copy(Socket from, Socket to) {
        try (to) {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
        } catch (IOException gone) {
            return;
        }
    }
}
