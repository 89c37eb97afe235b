package org.restride.messages.reminders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes letters up to a command, which it answers as told. */
final class GrumpyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final String answer;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param command that is answered otherwise than usual, for example {@code RCPT}
     */
    GrumpyServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often the command came. */
    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, "220 grumpy.test");
        String line = in.readLine();
        while (line != null) {
            String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (word.equals(command)) {
                asked.incrementAndGet();
                say(caller, answer);
            } else if (word.equals("DATA")) {
                say(caller, "354 go on");
                String text = in.readLine();
                while (text != null && !text.equals(".")) {
                    text = in.readLine();
                }
                say(caller, "250 taken");
            } else {
                say(caller, word.equals("QUIT") ? "221 bye" : "250 fine");
            }
            line = in.readLine();
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
