package org.restride.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One connection that is kept open, HTTP/1.1 and nothing but success. Reads no more than it must: the clients share the processors with
 * the portal, and what they take is not the portal's.
 */
final class Http implements AutoCloseable {

    private static final int TIMEOUT_MS = 60_000;
    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;

    private final URI address;
    private Socket socket;
    private InputStream in;

    Http(String address) throws IOException {
        this.address = URI.create(address);
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket(address.getHost(), address.getPort());
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(TIMEOUT_MS);
        return fresh;
    }

    /** What came back, as it came over the wire. */
    record Answer(List<String> headers, byte[] body) {

        /** The values of a header, by its name in lower case. */
        List<String> values(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        String text() throws IOException {
            boolean compressed = values("content-encoding").contains("gzip");
            try (InputStream plain = compressed
                    ? new GZIPInputStream(new ByteArrayInputStream(body))
                    : new ByteArrayInputStream(body)) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /**
     * @param headers whole lines, without their ends
     * @throws IOException if the answer isn't 200
     */
    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, headers, new byte[0]);
    }

    /**
     * @param headers whole lines, without their ends
     * @throws IOException if the answer isn't 200
     */
    Answer post(String path, String body, String... headers) throws IOException {
        return send("POST", path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String method, String path, String[] headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getAuthority())
                .append("\r\nAccept-Encoding: gzip\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[first.length + body.length];
        System.arraycopy(first, 0, request, 0, first.length);
        System.arraycopy(body, 0, request, first.length, body.length);
        socket.getOutputStream().write(request);
        return receive(method + " " + path);
    }

    private Answer receive(String request) throws IOException {
        String status = line();
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        Answer answer = new Answer(headers, new byte[0]);
        List<String> length = answer.values("content-length");
        byte[] body =
                answer.values("transfer-encoding").contains("chunked") ? chunks() : exactly(Integer.parseInt(
                        length.isEmpty() ? "0" : length.getFirst()));
        answer = new Answer(headers, body);
        if (answer.values("connection").contains("close")) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }
        if (Integer.parseInt(status.split(" ")[1]) != OK) {
            throw new IOException(request + " answered " + status + ": " + answer.text());
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The portal ended the connection");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The portal ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
