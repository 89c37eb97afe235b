package org.restride.base.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Gives exactly as many bytes as were announced, of a file that others change meanwhile: what was added since is left out,
 * what was cut off is zeros. The write-ahead log in the backup sets both right.
 */
final class ExactInput extends InputStream {

    private final InputStream source;
    private long remaining;
    private boolean ended;

    ExactInput(InputStream source, long size) {
        this.source = source;
        this.remaining = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int wanted = (int) Math.min(length, remaining);
        int got = ended ? -1 : source.read(buffer, offset, wanted);
        if (got < 0) {
            ended = true;
            Arrays.fill(buffer, offset, offset + wanted, (byte) 0);
            got = wanted;
        }
        remaining -= got;
        return got;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
