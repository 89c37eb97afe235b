package org.restride.progress.tracks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error when more comes than is allowed. */
class Bounded extends FilterInputStream {

    private long left;

    /** There was more than allowed. */
    static class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        count(skipped);
        return skipped;
    }

    /** The stream below belongs to who opened it: readers of documents close what they have read, and there may be more to come. */
    @Override
    public void close() {}

    private void count(long read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
