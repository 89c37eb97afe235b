package org.restride.catalogue.media;

import java.nio.ByteBuffer;

/** Writes a {@code moov} box from what is kept, without times of making, names and languages. */
final class Mp4Tables {

    private static final int UNKNOWN_LANGUAGE = 0x55c4;
    private static final int WHOLE = 0x0001_0000;
    private static final byte[] UPRIGHT = ByteBuffer.allocate(36)
            .putInt(WHOLE)
            .putInt(16, WHOLE)
            .putInt(32, 0x4000_0000)
            .array();

    private Mp4Tables() {}

    /**
     * @param offsets of the chunks in the new file, by track
     */
    static byte[] write(Mp4Movie movie, long[][] offsets) {
        return new BoxWriter()
                .box("moov", moov -> {
                    moov.fullBox("mvhd", 0, 0, head -> head.zeros(8)
                            .number(movie.unit())
                            .number(movie.shownFor())
                            .number(WHOLE)
                            .half(0x0100)
                            .zeros(10)
                            .raw(UPRIGHT)
                            .zeros(24)
                            .number(movie.tracks().size() + 1L));
                    for (int i = 0; i < offsets.length; i++) {
                        int id = i + 1;
                        Mp4Track track = movie.tracks().get(i);
                        long[] chunks = offsets[i];
                        moov.box("trak", trak -> track(trak, id, track, chunks));
                    }
                })
                .bytes();
    }

    private static void track(BoxWriter trak, int id, Mp4Track track, long[] chunks) {
        trak.fullBox("tkhd", 0, 3, head -> head.zeros(8)
                .number(id)
                .zeros(4)
                .number(track.shownFor())
                .zeros(8)
                .half(0)
                .half(0)
                .half(track.video() ? 0 : 0x0100)
                .half(0)
                .raw(track.matrix())
                .raw(track.size()));
        byte[] edits = track.edits();
        if (edits != null && edits.length > 0) {
            trak.box(
                    "edts",
                    box -> box.fullBox("elst", 0, 0, list -> list.number(edits.length / 12L)
                            .raw(edits)));
        }
        trak.box("mdia", media -> {
            media.fullBox("mdhd", 0, 0, head -> head.zeros(8)
                    .number(track.unit())
                    .number(track.samples().duration())
                    .half(UNKNOWN_LANGUAGE)
                    .half(0));
            media.fullBox("hdlr", 0, 0, handler -> handler.zeros(4)
                    .letters(track.video() ? "vide" : "soun")
                    .zeros(13));
            media.box("minf", information -> information(information, track, chunks));
        });
    }

    private static void information(BoxWriter information, Mp4Track track, long[] chunks) {
        if (track.video()) {
            information.fullBox("vmhd", 0, 1, head -> head.zeros(8));
        } else {
            information.fullBox("smhd", 0, 0, head -> head.zeros(4));
        }
        information.box(
                "dinf",
                box -> box.fullBox("dref", 0, 0, list -> list.number(1).fullBox("url ", 0, 1, self -> self.zeros(0))));
        SampleTable samples = track.samples();
        information.box("stbl", table -> {
            table.fullBox("stsd", 0, 0, list -> list.number(1).raw(track.entry()));
            table.box("stts", box -> box.raw(samples.times()));
            byte[] shifts = samples.shifts();
            if (shifts != null) {
                table.box("ctts", box -> box.raw(shifts));
            }
            byte[] keys = samples.keys();
            if (keys != null) {
                table.box("stss", box -> box.raw(keys));
            }
            table.box("stsc", box -> box.raw(samples.perChunk()));
            table.box("stsz", box -> box.raw(samples.sizes()));
            table.fullBox("stco", 0, 0, list -> {
                list.number(chunks.length);
                for (long chunk : chunks) {
                    list.number(chunk);
                }
            });
        });
    }
}
