package org.restride.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.DomainError;

class FilmsTests {

    private static final Set<String> NESTING = Set.of("moov", "trak", "edts", "mdia", "minf", "dinf", "stbl");
    private static final Set<String> NEEDED = Set.of(
            "ftyp", "moov", "mvhd", "trak", "tkhd", "edts", "elst", "mdia", "mdhd", "hdlr", "minf", "vmhd", "smhd",
            "dinf", "dref", "stbl", "stsd", "stts", "stss", "stsc", "stsz", "stco", "mdat");

    @TempDir
    private Path folder;

    private int files;

    @Test
    void aFilmKeepsItsSamplesAndBeginsWithItsTables() throws IOException {
        for (FilmSample sample : List.of(
                new FilmSample(),
                new FilmSample().tablesFirst(),
                new FilmSample().wideOffsets(),
                new FilmSample().chatty().positions(),
                new FilmSample().silent().profile(100))) {
            byte[] clean = clean(sample.bytes());
            assertThat(outermost(clean)).containsExactly("ftyp", "moov", "mdat");
            assertThat(samples(clean, 0)).isEqualTo(FilmSample.samples(1));
        }
        assertThat(samples(clean(new FilmSample().chatty().bytes()), 1)).isEqualTo(FilmSample.samples(2));
    }

    @Test
    void whatCamerasWriteDownIsGone() throws IOException {
        byte[] given = new FilmSample().chatty().positions().bytes();
        assertThat(latin(given)).contains(FilmSample.SECRET, "\u00a9xyz", "loci", "udta", "uuid", "mebx");
        byte[] clean = clean(given);
        assertThat(latin(clean))
                .doesNotContain("Zebrafisch", "48.1374", "\u00a9xyz", "loci", "udta", "meta", "uuid", "mebx");
        assertThat(everyBox(clean)).isSubsetOf(NEEDED);
        // The times at which it was made.
        assertThat(latin(clean)).doesNotContain("\u00d0\0\0\u0001", "\u00d0\0\0\u0002");
    }

    @Test
    void aCleanFilmStaysAsItIs() throws IOException {
        byte[] clean = clean(new FilmSample().chatty().bytes());
        assertThat(clean(clean)).isEqualTo(clean);
    }

    @Test
    void itIsAsWideAsItIsShown() throws IOException {
        assertThat(look(new FilmSample().sides(1280, 720).bytes())).isEqualTo(new Films.Film(1280, 720, 0.6));
        assertThat(look(new FilmSample().sides(1280, 720).turned().bytes())).isEqualTo(new Films.Film(720, 1280, 0.6));
    }

    @Test
    void whatPhonesCantPlayIsRefusedInWords() {
        refused("hevc", new FilmSample().codec("hvc1"));
        refused("hevc", new FilmSample().codec("hev1"));
        refused("codec", new FilmSample().codec("av01"));
        refused("encrypted", new FilmSample().codec("encv"));
        refused("encrypted", new FilmSample().sound("enca", 0x40));
        refused("sound", new FilmSample().sound("mp4a", 0x6b));
        refused("sound", new FilmSample().sound("ac-3", 0x40));
        refused("profile", new FilmSample().profile(110));
        refused("fragmented", new FilmSample().fragmented());
        refused("quicktime", new FilmSample().brand("qt  "));
        refused("tracks", new FilmSample().secondVideo());
    }

    @Test
    void itMayBeAMinuteLongAndAsWideAsAScreen() throws IOException {
        assertThat(look(new FilmSample().ticksEach(10_000).sides(1920, 1080).bytes())
                        .seconds())
                .isEqualTo(60);
        refused("seconds", new FilmSample().ticksEach(10_200));
        refused("sides", new FilmSample().sides(1936, 1080));
        refused("sides", new FilmSample().sides(1080, 2000));
    }

    @Test
    void samplesThatLieElsewhereAreNotRead() {
        refused("damaged", new FilmSample().shiftedBy(-20));
        refused("damaged", new FilmSample().shiftedBy(4000));
        refused("damaged", new FilmSample().followedBy("<script>alert(1)</script>"));
    }

    @Test
    void samplesInAnotherFileAreNotFetched() {
        byte[] film = new FilmSample().bytes();
        int reference = latin(film).indexOf("url ");
        film[reference + 7] = 0;
        refused("damaged", film);
    }

    @Test
    void aTableThatClaimsMoreThanThereIsIsRefused() {
        for (String table : List.of("stts", "stsc", "stco")) {
            byte[] film = new FilmSample().bytes();
            ByteBuffer.wrap(film).putInt(latin(film).indexOf(table) + 8, 0x7fffffff);
            refused("damaged", film);
        }
        byte[] film = new FilmSample().bytes();
        ByteBuffer.wrap(film).putInt(latin(film).indexOf("stsz") + 12, 0x7fffffff);
        refused("damaged", film);
    }

    /** Whatever somebody does to a film, its reader says no or makes a clean one, in no time and with little memory. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noMutationMakesTheReaderLoopOrGrow(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] honest = new FilmSample().chatty().positions().bytes();
        int taken = 0;
        long before = System.nanoTime();
        for (int round = 0; round < 1_000; round++) {
            byte[] film = mutated(honest, random);
            try {
                byte[] clean = clean(film);
                taken++;
                assertThat(clean.length).isLessThan(film.length + 2_000);
                assertThat(everyBox(clean)).isSubsetOf(NEEDED);
            } catch (DomainError.Invalid told) {
                assertThat(told.textKey()).startsWith("catalogue.error.media-");
            }
        }
        assertThat(taken).isPositive();
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
    }

    private static byte[] mutated(byte[] honest, Random random) {
        byte[] film = honest.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(film.length - 8);
            switch (random.nextInt(5)) {
                case 0 -> film[at] = (byte) random.nextInt();
                case 1 -> ByteBuffer.wrap(film).putInt(at, random.nextBoolean() ? -1 : random.nextInt(40));
                case 2 -> ByteBuffer.wrap(film).putLong(at, random.nextLong());
                case 3 -> film = Arrays.copyOf(film, Math.max(20, film.length - random.nextInt(200)));
                default -> System.arraycopy(film, random.nextInt(film.length - 8), film, at, 8);
            }
        }
        return film;
    }

    private Films.Film look(byte[] film) throws IOException {
        Path given = Files.write(folder.resolve("given-" + ++files), film);
        return Films.clean(given, folder.resolve("clean-" + files));
    }

    private byte[] clean(byte[] film) throws IOException {
        try {
            look(film);
            return Files.readAllBytes(folder.resolve("clean-" + files));
        } finally {
            Files.deleteIfExists(folder.resolve("given-" + files));
            Files.deleteIfExists(folder.resolve("clean-" + files));
        }
    }

    private void refused(String why, FilmSample sample) {
        refused(why, sample.bytes());
    }

    private void refused(String why, byte[] film) {
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> clean(film))
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.error.media-" + why);
    }

    private static List<String> outermost(byte[] film) {
        return Box.list(ByteBuffer.wrap(film)).stream().map(Box::type).toList();
    }

    private static Set<String> everyBox(byte[] film) {
        Set<String> types = new TreeSet<>();
        List<Box> rest = new ArrayList<>(Box.list(ByteBuffer.wrap(film)));
        while (!rest.isEmpty()) {
            Box box = rest.removeFirst();
            types.add(box.type());
            if (NESTING.contains(box.type())) {
                rest.addAll(box.children());
            }
        }
        return types;
    }

    /** The samples of a track as a player would find them. */
    private static byte[] samples(byte[] film, int track) {
        List<Box> moov = Box.require(Box.list(ByteBuffer.wrap(film)), "moov").children();
        Box trak =
                moov.stream().filter(box -> box.type().equals("trak")).toList().get(track);
        List<Box> media = Box.require(trak.children(), "mdia").children();
        SampleTable table = SampleTable.read(
                Box.require(Box.require(media, "minf").children(), "stbl").children());
        ByteBuffer samples = ByteBuffer.allocate(film.length);
        for (int i = 0; i < table.offsets().length; i++) {
            samples.put(film, (int) table.offsets()[i], (int) table.lengths()[i]);
        }
        return Arrays.copyOf(samples.array(), samples.position());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
