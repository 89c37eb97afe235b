package org.restride.catalogue.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An MP4 film made byte by byte, honest unless a test asks for something else. Its pictures are noise: nobody here decodes them. */
public final class FilmSample {

    /** What a camera's owner would not want to be copied. */
    public static final String SECRET = "+48.1374+011.5755/ Zebrafisch";

    private static final int SAMPLES = 6;
    private static final int PER_CHUNK = 2;

    private int width = 640;
    private int height = 360;
    private int profile = 66;
    private String brand = "isom";
    private String codec = "avc1";
    private String sound = "mp4a";
    private int soundType = 0x40;
    private int ticksEach = 100;
    private boolean withSound = true;
    private boolean tablesLast = true;
    private boolean wideOffsets;
    private boolean chatty;
    private boolean fragmented;
    private boolean secondVideo;
    private boolean positions;
    private boolean turned;
    private byte[] behind = {};
    private int shift;

    public FilmSample sides(int across, int down) {
        width = across;
        height = down;
        return this;
    }

    FilmSample profile(int code) {
        profile = code;
        return this;
    }

    FilmSample brand(String name) {
        brand = name;
        return this;
    }

    FilmSample codec(String name) {
        codec = name;
        return this;
    }

    FilmSample sound(String name, int type) {
        sound = name;
        soundType = type;
        return this;
    }

    public FilmSample silent() {
        withSound = false;
        return this;
    }

    /** There are six samples in a unit of a thousandth of a second. */
    FilmSample ticksEach(int ticks) {
        ticksEach = ticks;
        return this;
    }

    FilmSample tablesFirst() {
        tablesLast = false;
        return this;
    }

    FilmSample wideOffsets() {
        wideOffsets = true;
        return this;
    }

    /** With all that cameras write down. */
    public FilmSample chatty() {
        chatty = true;
        return this;
    }

    FilmSample fragmented() {
        fragmented = true;
        return this;
    }

    FilmSample secondVideo() {
        secondVideo = true;
        return this;
    }

    /** With a track that says every moment where the camera is. */
    FilmSample positions() {
        positions = true;
        return this;
    }

    FilmSample turned() {
        turned = true;
        return this;
    }

    FilmSample followedBy(String text) {
        behind = text.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    /** The chunks are said to lie elsewhere than they do. */
    FilmSample shiftedBy(int bytes) {
        shift = bytes;
        return this;
    }

    /** The samples of the pictures, as they lie in the file one after the other. */
    static byte[] samples(int track) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < SAMPLES; i++) {
            all.writeBytes(sample(track, i));
        }
        return all.toByteArray();
    }

    private static byte[] sample(int track, int number) {
        String text = "track " + track + " sample " + number + " ".repeat(number) + ";";
        return (track == 9 ? SECRET + text : text).getBytes(StandardCharsets.ISO_8859_1);
    }

    public byte[] bytes() {
        byte[] head = new BoxWriter()
                .box("ftyp", box -> box.letters(brand).number(512).letters(brand))
                .bytes();
        byte[] extra = chatty ? chat() : new byte[0];
        int dataHead = head.length + extra.length + Box.HEAD;
        List<Integer> tracks = new ArrayList<>(List.of(1));
        if (withSound) {
            tracks.add(2);
        }
        if (secondVideo) {
            tracks.add(3);
        }
        if (positions) {
            tracks.add(9);
        }
        int tables = tablesLast ? 0 : moov(tracks, 0).length;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < SAMPLES / PER_CHUNK; chunk++) {
            for (int track : tracks) {
                for (int i = 0; i < PER_CHUNK; i++) {
                    data.writeBytes(sample(track, chunk * PER_CHUNK + i));
                }
            }
        }
        BoxWriter film = new BoxWriter().raw(head).raw(extra);
        if (!tablesLast) {
            film.raw(moov(tracks, dataHead + tables));
        }
        film.box("mdat", box -> box.raw(data.toByteArray()));
        if (tablesLast) {
            film.raw(moov(tracks, dataHead));
        }
        if (fragmented) {
            film.box("moof", box -> box.zeros(16));
        }
        return film.raw(behind).bytes();
    }

    private byte[] chat() {
        return new BoxWriter()
                .box("uuid", box -> box.zeros(16).letters(SECRET))
                .box("free", box -> box.letters(SECRET))
                .box("meta", box -> box.zeros(4).letters(SECRET))
                .bytes();
    }

    private byte[] moov(List<Integer> tracks, int data) {
        return new BoxWriter()
                .box("moov", moov -> {
                    moov.fullBox("mvhd", 0, 0, box -> box.number(0xd0000001L)
                            .number(0xd0000002L)
                            .number(1000)
                            .number(SAMPLES * (long) ticksEach)
                            .zeros(80));
                    for (int track : tracks) {
                        moov.box("trak", trak -> track(trak, track, tracks, data));
                    }
                    if (chatty) {
                        moov.box("udta", box -> box.box("\u00a9xyz", place -> place.half(SECRET.length())
                                        .half(0)
                                        .letters(SECRET))
                                .box("loci", place -> place.letters(SECRET)));
                        moov.box("meta", box -> box.zeros(4).letters(SECRET));
                    }
                })
                .bytes();
    }

    private void track(BoxWriter trak, int track, List<Integer> tracks, int data) {
        boolean video = track == 1 || track == 3;
        ByteBuffer matrix = ByteBuffer.allocate(36);
        matrix.putInt(turned ? 4 : 0, 0x10000)
                .putInt(turned ? 12 : 16, turned ? -0x10000 : 0x10000)
                .putInt(32, 0x40000000);
        trak.fullBox("tkhd", 0, 7, box -> box.number(0xd0000001L)
                .number(0xd0000002L)
                .number(track)
                .zeros(4)
                .number(SAMPLES * (long) ticksEach)
                .zeros(16)
                .raw(matrix.array())
                .number((long) width << 16)
                .number((long) height << 16));
        trak.box(
                "edts",
                box -> box.fullBox("elst", 0, 0, list -> list.number(1)
                        .number(SAMPLES * (long) ticksEach)
                        .number(0)
                        .number(0x10000)));
        if (chatty) {
            trak.box("udta", box -> box.box("name", name -> name.letters(SECRET)));
        }
        trak.box("mdia", media -> {
            media.fullBox("mdhd", 0, 0, box -> box.number(0xd0000001L)
                    .number(0xd0000002L)
                    .number(1000)
                    .number(SAMPLES * (long) ticksEach)
                    .number(0));
            String handler = track == 9 ? "meta" : video ? "vide" : "soun";
            media.fullBox("hdlr", 0, 0, box -> box.zeros(4)
                    .letters(handler)
                    .zeros(12)
                    .letters(SECRET)
                    .zeros(1));
            media.box("minf", minf -> {
                minf.box(
                        "dinf",
                        box -> box.fullBox(
                                "dref", 0, 0, list -> list.number(1).fullBox("url ", 0, 1, url -> url.zeros(0))));
                minf.box("stbl", stbl -> tables(stbl, track, tracks, data, video));
            });
        });
    }

    private void tables(BoxWriter stbl, int track, List<Integer> tracks, int data, boolean video) {
        stbl.fullBox("stsd", 0, 0, list -> {
            list.number(1);
            if (track == 9) {
                list.box("mebx", box -> box.letters(SECRET));
            } else if (video) {
                list.box(codec, this::pictures);
            } else {
                list.box(sound, this::sounds);
            }
        });
        stbl.fullBox("stts", 0, 0, list -> list.number(1).number(SAMPLES).number(ticksEach));
        if (video) {
            stbl.fullBox("stss", 0, 0, list -> list.number(1).number(1));
        }
        stbl.fullBox(
                "stsc", 0, 0, list -> list.number(1).number(1).number(PER_CHUNK).number(1));
        stbl.fullBox("stsz", 0, 0, list -> {
            list.number(0).number(SAMPLES);
            for (int i = 0; i < SAMPLES; i++) {
                list.number(sample(track, i).length);
            }
        });
        stbl.fullBox(wideOffsets ? "co64" : "stco", 0, 0, list -> {
            list.number(SAMPLES / PER_CHUNK);
            int at = data + shift;
            for (int i = 0; i < SAMPLES; i++) {
                for (int other : tracks) {
                    if (i % PER_CHUNK == 0) {
                        if (other == track) {
                            if (wideOffsets) {
                                list.number(0);
                            }
                            list.number(at);
                        }
                        at += sample(other, i).length + sample(other, i + 1).length;
                    }
                }
            }
        });
        if (chatty) {
            stbl.box("free", box -> box.letters(SECRET));
        }
    }

    private void pictures(BoxWriter entry) {
        entry.zeros(6).half(1).zeros(16).half(width).half(height).zeros(14);
        entry.raw(padded(SECRET, 32)).half(24).half(0xffff);
        byte[] parameters = parameters();
        entry.box("avcC", box -> box.raw(new byte[] {1, (byte) profile, 0, 30, -1, (byte) 0xe1})
                .half(parameters.length)
                .raw(parameters)
                .raw(new byte[] {1})
                .half(4)
                .raw(new byte[] {0x68, (byte) 0xce, 0x38, (byte) 0x80}));
        if (chatty) {
            entry.box("uuid", box -> box.zeros(16).letters(SECRET));
        }
    }

    private void sounds(BoxWriter entry) {
        entry.zeros(6).half(1).zeros(8).half(1).half(16).zeros(4).number(44100L << 16);
        entry.fullBox("esds", 0, 0, box -> box.raw(new byte[] {3, 25, 0, 0, 0, 4, 17, (byte) soundType, 0x15})
                .zeros(11)
                .raw(new byte[] {5, 2, 0x12, 0x08, 6, 1, 2}));
    }

    private static byte[] padded(String text, int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, Math.min(length, text.length()));
        return bytes;
    }

    /** A sequence parameter set (ITU-T H.264 7.3.2.1.1). */
    private byte[] parameters() {
        StringBuilder bits = new StringBuilder();
        bits.append("01100111").append(fixed(profile, 8)).append("00000000").append(fixed(30, 8));
        bits.append(golomb(0));
        if (profile == 100) {
            bits.append(golomb(1)).append(golomb(0)).append(golomb(0)).append("00");
        }
        bits.append(golomb(0)).append(golomb(2)).append(golomb(1)).append("0");
        bits.append(golomb((width + 15) / 16 - 1)).append(golomb((height + 15) / 16 - 1));
        bits.append("1").append("1").append("0").append("0").append("1");
        while (bits.length() % 8 != 0) {
            bits.append('0');
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static String golomb(int number) {
        String binary = Integer.toBinaryString(number + 1);
        return "0".repeat(binary.length() - 1) + binary;
    }

    private static String fixed(int number, int length) {
        String binary = Integer.toBinaryString(number);
        return "0".repeat(length - binary.length()) + binary;
    }
}
