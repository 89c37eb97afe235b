package org.restride.catalogue.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The contents of a {@code moov} box that are kept: one track of pictures, at most one of sound.
 *
 * @param unit of the film's own times, parts of a second
 * @param shownFor in that unit
 */
record Mp4Movie(long unit, long shownFor, List<Mp4Track> tracks) {

    /** Seconds. */
    static final int LONGEST = 60;

    /** Sound often goes on for a moment longer than the pictures. */
    private static final double TOLERANCE = 0.5;

    /** Places, motion, time codes: what belongs to the camera, not to the film. Their samples are left behind as well. */
    private static final Set<String> DROPPED = Set.of("meta", "mdta", "tmcd", "camm", "data");

    static Mp4Movie read(ByteBuffer moov) {
        List<Box> boxes = Box.list(moov);
        if (boxes.stream().anyMatch(box -> box.type().equals("mvex"))) {
            throw Refused.because("fragmented");
        }
        Box header = Box.require(boxes, "mvhd");
        long unit = Mp4Track.unit(header);
        boolean wide = Mp4Track.wide(header, 20, 32);
        long shownFor = wide
                ? header.body().getLong(24)
                : Integer.toUnsignedLong(header.body().getInt(16));
        Mp4Movie movie = new Mp4Movie(unit, shownFor, tracks(boxes));
        movie.requireShort();
        return movie;
    }

    private static List<Mp4Track> tracks(List<Box> boxes) {
        List<Mp4Track> tracks = new ArrayList<>();
        for (Box box : boxes) {
            if (box.type().equals("trak")) {
                List<Box> trak = box.children();
                String handler = Mp4Track.handler(trak);
                boolean video = handler.equals("vide");
                if (video || handler.equals("soun")) {
                    if (tracks.stream().anyMatch(track -> track.video() == video)) {
                        throw Refused.because("tracks");
                    }
                    tracks.add(Mp4Track.read(trak, video));
                } else if (!DROPPED.contains(handler)) {
                    throw Refused.because("tracks");
                }
            }
        }
        if (tracks.stream().noneMatch(Mp4Track::video)) {
            throw Refused.because("no-pictures");
        }
        return List.copyOf(tracks);
    }

    private void requireShort() {
        double longest = Math.max((double) shownFor / unit, 0);
        for (Mp4Track track : tracks) {
            longest = Math.max(longest, track.seconds());
            longest = Math.max(longest, (double) track.editedFor() / unit);
        }
        if (longest > LONGEST + TOLERANCE) {
            throw Refused.because("seconds", Math.round(longest), LONGEST);
        }
    }

    Mp4Track video() {
        return tracks.stream().filter(Mp4Track::video).findFirst().orElseThrow();
    }

    /** Width and height as a player shows them, turned as the camera was. */
    int[] sides() {
        int[] coded = VideoEntry.sides(video().entry());
        ByteBuffer matrix = ByteBuffer.wrap(video().matrix());
        boolean turned = matrix.getInt(0) == 0 && matrix.getInt(4) != 0;
        return turned ? new int[] {coded[1], coded[0]} : coded;
    }
}
