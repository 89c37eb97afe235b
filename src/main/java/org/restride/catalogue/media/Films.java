package org.restride.catalogue.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes an MP4 film anew: its tables first, so that a phone can begin to play, then the samples of the tracks that are kept and not one
 * byte more. What cameras add (places, names, times, tracks of positions) is never copied.
 */
final class Films {

    /** What a film is, once it is clean. */
    record Film(int width, int height, double seconds) {}

    private record Chunk(int track, int number, Mp4File.Extent extent) {}

    private final Mp4File file;
    private final Mp4Movie movie;
    private final List<Chunk> chunks = new ArrayList<>();

    private Films(Mp4File file, Mp4Movie movie) {
        this.file = file;
        this.movie = movie;
    }

    static Film clean(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Mp4File file = Mp4File.read(in);
            Mp4Movie movie = Mp4Movie.read(file.moov());
            Films films = new Films(file, movie);
            films.findChunks();
            films.write(in, out);
            int[] sides = movie.sides();
            return new Film(sides[0], sides[1], movie.video().seconds());
        }
    }

    private void findChunks() {
        for (int track = 0; track < movie.tracks().size(); track++) {
            SampleTable samples = movie.tracks().get(track).samples();
            for (int i = 0; i < samples.offsets().length; i++) {
                long from = samples.offsets()[i];
                Mp4File.Extent extent = new Mp4File.Extent(from, from + samples.lengths()[i]);
                if (!file.holds(extent)) {
                    throw Refused.damaged();
                }
                chunks.add(new Chunk(track, i, extent));
            }
        }
        chunks.sort(Comparator.comparingLong(chunk -> chunk.extent().from()));
        long end = 0;
        for (Chunk chunk : chunks) {
            // Chunks that share bytes would make the copy larger than the original, without end.
            if (chunk.extent().from() < end) {
                throw Refused.damaged();
            }
            end = chunk.extent().to();
        }
    }

    private void write(FileChannel in, FileChannel out) throws IOException {
        byte[] brands = new BoxWriter()
                .box("ftyp", box -> box.letters("mp42").number(0).letters("isommp42avc1"))
                .bytes();
        long[][] offsets = movie.tracks().stream()
                .map(track -> new long[track.samples().offsets().length])
                .toArray(long[][]::new);
        // The tables are as long with any offsets in them.
        long at = (long) brands.length + Mp4Tables.write(movie, offsets).length + Box.HEAD;
        long samples = 0;
        for (Chunk chunk : chunks) {
            offsets[chunk.track()][chunk.number()] = at + samples;
            samples += chunk.extent().to() - chunk.extent().from();
        }
        byte[] tables = Mp4Tables.write(movie, offsets);
        byte[] head = new BoxWriter().number(samples + Box.HEAD).letters("mdat").bytes();
        for (byte[] bytes : List.of(brands, tables, head)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        }
        for (Chunk chunk : chunks) {
            copy(in, out, chunk.extent());
        }
    }

    private static void copy(FileChannel in, FileChannel out, Mp4File.Extent extent) throws IOException {
        long at = extent.from();
        while (at < extent.to()) {
            long copied = in.transferTo(at, extent.to() - at, out);
            if (copied <= 0) {
                throw new IOException("The file became shorter while it was read");
            }
            at += copied;
        }
    }
}
