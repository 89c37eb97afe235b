package org.restride.progress.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages real files in thousands of ways: each is read or refused, and what is read is a run that can be. */
class TrackFuzzTests {

    private static final TrackLimits LIMITS = new TrackLimits(200_000, 400_000, 2_000, 5);
    private static final int TRIES = 1_500;

    private static final List<String> SPITE = List.of(
            "NaN",
            "-1",
            "1e308",
            "&lt;",
            "<!DOCTYPE a>",
            "&x;",
            "</trk>",
            "<trkpt>",
            "\u0000",
            "]]>",
            "9".repeat(400),
            "1970-01-01T00:00:00Z",
            "9999-99-99T99:99:99Z",
            "+1000000000-12-31T23:59:59Z",
            "<Lap StartTime='x'>");

    @ParameterizedTest
    @ValueSource(strings = {"two-segments.gpx", "three-activities.tcx"})
    void damagedFilesAreReadOrRefusedAndNothingElse(String name) throws IOException {
        byte[] whole = TrackFileTests.file(name);
        Random chance = new Random(20261122);
        int read = 0;
        for (int n = 0; n < TRIES; n++) {
            byte[] damaged = damaged(whole, chance);
            try {
                TrackFile file = TrackFile.read(new ByteArrayInputStream(damaged), LIMITS);
                file.recorded().forEach(TrackFuzzTests::requirePossible);
                read++;
            } catch (TrackRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
        assertThat(read).as("files that could still be read").isBetween(TRIES / 100, TRIES - TRIES / 100);
    }

    private static void requirePossible(Recorded recorded) {
        if (recorded instanceof Recorded.Run(Track track)) {
            assertThat(track.seconds()).isBetween(60L, 36_000L);
            assertThat(track.moving()).isBetween(0L, track.seconds());
            if (track.metres() != null) {
                assertThat(track.metres()).isBetween(0, 200_000);
            }
            if (track.heartRate() != null) {
                assertThat(track.heartRate()).isBetween(25, 250);
            }
            if (track.ascent() != null) {
                assertThat(track.ascent()).isNotNegative();
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random chance) {
        byte[] copy = whole.clone();
        for (int change = 1 + chance.nextInt(3); change > 0; change--) {
            int at = chance.nextInt(copy.length);
            copy = switch (chance.nextInt(5)) {
                case 0 -> {
                    copy[at] = (byte) chance.nextInt(256);
                    yield copy;
                }
                case 1 -> Arrays.copyOf(copy, Math.max(1, at));
                case 2 -> spliced(copy, at, at, SPITE.get(chance.nextInt(SPITE.size())));
                case 3 -> spliced(copy, at, Math.min(copy.length, at + chance.nextInt(80)), "");
                default -> {
                    String text = new String(copy, StandardCharsets.ISO_8859_1);
                    yield text.replace(">" + (char) ('0' + chance.nextInt(10)), ">" + SPITE.get(chance.nextInt(3)))
                            .getBytes(StandardCharsets.ISO_8859_1);
                }
            };
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String between) {
        byte[] middle = between.getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
