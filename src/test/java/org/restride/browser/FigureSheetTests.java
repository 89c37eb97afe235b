package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws all figures on one sheet, to be looked at: {@code target/screenshots/figures}. */
class FigureSheetTests {

    private static final Path SHEETS = Path.of("target", "screenshots", "figures");
    private static final Path FIGURES = Path.of("src", "main", "content", "figures");
    private static final int LOWEST_ROW = 60;
    private static final int MANY_COLOURS = 200;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyFigureIsOnTheSheet(String scheme) throws IOException, InterruptedException {
        Files.createDirectories(SHEETS);
        ProcessBuilder builder = new ProcessBuilder(
                "node", Path.of("frontend", "figure", "sheet.ts").toString(), SHEETS.toString(), "--scheme", scheme);
        builder.environment().put("CHROMIUM", System.getenv().getOrDefault("RESTRIDE_CHROMIUM", "/usr/bin/chromium"));
        assertThat(builder.inheritIO().start().waitFor()).isZero();

        BufferedImage sheet =
                ImageIO.read(SHEETS.resolve("sheet-" + scheme + ".png").toFile());
        assertThat(sheet.getHeight()).isGreaterThan(figures() / 2 * LOWEST_ROW);
        assertThat(colours(sheet)).isGreaterThan(MANY_COLOURS);
        assertThat(Files.readString(SHEETS.resolve("sheet-" + scheme + ".html")).split("<figcaption|<svg", -1).length)
                .isGreaterThan(figures());
    }

    private static int figures() throws IOException {
        try (Stream<Path> files = Files.list(FIGURES)) {
            return (int) files.count();
        }
    }

    private static int colours(BufferedImage sheet) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < sheet.getHeight(); y += 3) {
            for (int x = 0; x < sheet.getWidth(); x += 3) {
                colours.add(sheet.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
