package org.restride.progress.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.progress.tracks.Recorded.Why;
import org.restride.progress.tracks.TrackRefused.Reason;

class TrackFileTests {

    private static final TrackLimits LIMITS = new TrackLimits(1_000_000, 2_000_000, 5_000, 3);

    @Test
    void aGpxTrackIsAddedUpWithoutItsPauses() throws Exception {
        Track track = only(read(file("two-segments.gpx")));
        assertThat(track.startedAt()).isEqualTo(Instant.parse("2026-11-18T07:00:00Z"));
        assertThat(track.seconds()).isEqualTo(1_320);
        assertThat(track.moving()).isEqualTo(1_200);
        assertThat(track.metres()).isCloseTo(3_600, offset(10));
        assertThat(track.ascent()).isCloseTo(20, offset(3));
        assertThat(track.heartRate()).isEqualTo(145);
        assertThat(track.finishedAt()).isEqualTo(Instant.parse("2026-11-18T07:22:00Z"));
    }

    @Test
    void aTcxFileGivesEachActivityAndLeavesRidesOut() throws Exception {
        TrackFile file = read(file("three-activities.tcx"));
        assertThat(file.recorded()).hasSize(3);
        Track first = ((Recorded.Run) file.recorded().getFirst()).track();
        assertThat(first.seconds()).isEqualTo(400);
        assertThat(first.metres()).isEqualTo(1_200);
        assertThat(first.heartRate()).isEqualTo(145);
        assertThat(file.recorded().get(1))
                .isEqualTo(new Recorded.Not(Instant.parse("2026-11-17T07:00:00Z"), Why.OTHER_SPORT));
        assertThat(((Recorded.Run) file.recorded().get(2)).track().metres()).isEqualTo(1_320);
    }

    @Test
    void nothingOfAReadFileSaysWhereItWas() {
        assertThat(Arrays.stream(Track.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("startedAt", "seconds", "moving", "metres", "ascent", "heartRate");
    }

    @Test
    void thePackedFileHoldsTheSameRuns() throws Exception {
        assertThat(read(packed(file("two-segments.gpx"))).recorded())
                .isEqualTo(read(file("two-segments.gpx")).recorded());
    }

    @Test
    void theStreamStaysOpenForWhoeverOpenedIt() throws Exception {
        for (byte[] file : List.of(file("two-segments.gpx"), packed(file("two-segments.gpx")))) {
            InputStream stream = new BufferedInputStream(new ByteArrayInputStream(file));
            assertThat(TrackFile.read(stream, LIMITS).recorded()).hasSize(1);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void theSameBytesHaveTheSameHashAndOthersHaveNot() throws Exception {
        byte[] file = file("two-segments.gpx");
        byte[] longer = (new String(file, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(read(file).hash()).isEqualTo(read(file.clone()).hash()).hasSize(64);
        assertThat(read(longer).hash()).isNotEqualTo(read(file).hash());
    }

    @Test
    void blanksAndAMarkBeforeTheDocumentAreSkipped() throws Exception {
        String plain = new String(file("three-activities.tcx"), StandardCharsets.UTF_8);
        assertThat(read("\n   " + plain).recorded()).hasSize(3);
        assertThat(read("\uFEFF" + plain).recorded()).hasSize(3);
        assertThat(read(plain.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))
                        .recorded())
                .hasSize(3);
    }

    @Test
    void aFileThatReadsOtherFilesIsRefused() {
        String xml =
                "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + gpx("<name>&x;</name>" + points(5));
        assertThat(reason(xml)).isEqualTo(Reason.DAMAGED);
        assertThat(reason("<!DOCTYPE gpx SYSTEM \"http://localhost:1/x.dtd\">" + gpx(points(5))))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE gpx [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(reason(laughs + "]>" + gpx("<name>&l19;</name>" + points(5))))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aFileThatUnpacksToMoreThanIsAllowedIsRefused() throws Exception {
        byte[] bomb = packed((gpx("<!--" + " ".repeat(3_000_000) + "-->")).getBytes(StandardCharsets.UTF_8));
        assertThat(bomb.length).isLessThan(10_000);
        assertThat(reason(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aLargeFileIsRefusedAtItsLimit() {
        assertThat(reason(gpx("<!--" + " ".repeat(1_100_000) + "-->" + points(5))))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(gpx(points(5)) + " ".repeat(1_100_000))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aStreamWithoutAnEndIsLeftAtTheLimit() {
        long[] given = {0};
        byte[] head = "<gpx><trk><name>".getBytes(StandardCharsets.US_ASCII);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                int at = (int) given[0]++;
                return at < head.length ? head[at] : 'x';
            }
        };
        assertThatThrownBy(() -> TrackFile.read(endless, LIMITS))
                .isInstanceOfSatisfying(TrackRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_LARGE));
        assertThat(given[0]).isLessThan(1_100_000);
    }

    @Test
    void moreRunsOrPointsThanAnybodyRecordsAreRefused() {
        assertThat(reason(gpx(points(5_001)))).isEqualTo(Reason.TOO_MANY);
        assertThat(reason("<gpx>" + ("<trk>" + points(3) + "</trk>").repeat(4) + "</gpx>"))
                .isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void elementsInElementsWithoutEndAreRefused() {
        assertThat(reason("<gpx>" + "<a>".repeat(50_000))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatIsNoFileOfRunsIsRefused() {
        assertThat(reason("")).isEqualTo(Reason.EMPTY);
        assertThat(reason("<html><body/></html>")).isEqualTo(Reason.UNKNOWN);
        assertThat(reason("day,minutes\n2026-11-18,30")).isEqualTo(Reason.DAMAGED);
        assertThat(reason("<gpx></gpx>")).isEqualTo(Reason.EMPTY);
        assertThat(reason("<gpx><trk><trkseg>")).isEqualTo(Reason.DAMAGED);
        assertThat(reason(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0})).isEqualTo(Reason.DAMAGED);
        assertThat(reason(new byte[] {14, 16, 0, 0, 1, 0, 0, 0, '.', 'F', 'I', 'T', 0, 0}))
                .isEqualTo(Reason.FIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "0x1p3", "91", "", "abc", "1,5"})
    void placesThatAreNoneAreNoPlaces(String latitude) throws Exception {
        Track track = only(read(gpx("<trkseg>"
                + "<trkpt lat=\"0\" lon=\"0\"><time>2026-11-18T07:00:00Z</time></trkpt>"
                + "<trkpt lat=\"" + latitude + "\" lon=\"0\"><time>2026-11-18T07:00:30Z</time></trkpt>"
                + "<trkpt lat=\"0.001\" lon=\"0\"><time>2026-11-18T07:01:00Z</time></trkpt></trkseg>")));
        assertThat(track.metres()).isEqualTo(111);
        assertThat(track.seconds()).isEqualTo(60);
    }

    @Test
    void numbersThatCannotBeMakeNoRun() throws Exception {
        assertThat(why(tcx("<TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>-2000</DistanceMeters>")))
                .isEqualTo(Why.IMPOSSIBLE);
        assertThat(why(tcx("<TotalTimeSeconds>-600</TotalTimeSeconds>"))).isEqualTo(Why.IMPOSSIBLE);
        assertThat(why(tcx("<TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>9000</DistanceMeters>")))
                .isEqualTo(Why.TOO_FAST);
        assertThat(why(tcx("<TotalTimeSeconds>40000</TotalTimeSeconds>"))).isEqualTo(Why.TOO_LONG);
        assertThat(why(tcx("<TotalTimeSeconds>20</TotalTimeSeconds>"))).isEqualTo(Why.TOO_SHORT);
        assertThat(why(gpx("<trkseg><trkpt lat=\"0\" lon=\"0\"/></trkseg>"))).isEqualTo(Why.NO_TIMES);
        assertThat(why(gpx("<type>cycling</type>" + points(20)))).isEqualTo(Why.OTHER_SPORT);
    }

    @Test
    void timeThatRunsBackwardsAddsNothing() throws Exception {
        Track track = only(read(gpx("<trkseg>"
                + "<trkpt lat=\"0\" lon=\"0\"><time>2026-11-18T07:00:00Z</time></trkpt>"
                + "<trkpt lat=\"0.001\" lon=\"0\"><time>2026-11-18T07:01:00Z</time></trkpt>"
                + "<trkpt lat=\"5\" lon=\"5\"><time>1970-01-01T00:00:00Z</time></trkpt>"
                + "<trkpt lat=\"0.002\" lon=\"0\"><time>2026-11-18T07:02:00Z</time></trkpt></trkseg>")));
        assertThat(track.seconds()).isEqualTo(120);
        assertThat(track.metres()).isEqualTo(222);
    }

    @Test
    void aTimeWithoutAZoneAndOneWithAnotherAreUnderstood() throws Exception {
        Track track = only(read(gpx("<trkseg>"
                + "<trkpt lat=\"0\" lon=\"0\"><time>2026-11-18T07:00:00</time></trkpt>"
                + "<trkpt lat=\"0.001\" lon=\"0\"><time>2026-11-18T08:05:00+01:00</time></trkpt></trkseg>")));
        assertThat(track.seconds()).isEqualTo(300);
    }

    static String points(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "<trkpt lat=\"" + i * 0.0001 + "\" lon=\"0\"><time>"
                        + Instant.parse("2026-11-18T07:00:00Z").plusSeconds(i * 5L) + "</time></trkpt>")
                .collect(Collectors.joining("", "<trkseg>", "</trkseg>"));
    }

    static String gpx(String inside) {
        return "<gpx><trk>" + inside + "</trk></gpx>";
    }

    private static String tcx(String lap) {
        return "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Lap StartTime=\"2026-11-18T07:00:00Z\">"
                + lap + "</Lap></Activity></Activities></TrainingCenterDatabase>";
    }

    static TrackFile read(String xml) throws TrackRefused, IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    static TrackFile read(byte[] bytes) throws TrackRefused, IOException {
        return TrackFile.read(new ByteArrayInputStream(bytes), LIMITS);
    }

    private static Track only(TrackFile file) {
        assertThat(file.recorded()).hasSize(1).first().isInstanceOf(Recorded.Run.class);
        return ((Recorded.Run) file.recorded().getFirst()).track();
    }

    private static Why why(String xml) throws TrackRefused, IOException {
        return ((Recorded.Not) read(xml).recorded().getFirst()).why();
    }

    private static Reason reason(String xml) {
        return reason(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason reason(byte[] bytes) {
        try {
            TrackFile file = read(bytes);
            throw new AssertionError("It was read: " + file.recorded());
        } catch (TrackRefused refused) {
            return refused.reason();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(TrackFileTests.class.getResourceAsStream("/tracks/" + name))) {
            return in.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
