package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTests {

    private static final BrandColour WHITE = BrandColour.of("#FFFFFF");
    private static final BrandColour DARK_CARD = BrandColour.of("#17262A");

    @Test
    void contrastIsThatOfWcag() {
        assertThat(BrandColour.of("#000000").contrast(WHITE)).isEqualTo(21, within(0.001));
        assertThat(BrandColour.of("#777777").contrast(WHITE)).isEqualTo(4.48, within(0.01));
        assertThat(WHITE.contrast(BrandColour.of("#777777"))).isEqualTo(4.48, within(0.01));
    }

    @Test
    void theUsualColourIsReadableAndKept() {
        BrandColour usual = BrandColour.of(ClinicSettings.USUAL_COLOUR);
        assertThat(usual.isReadable()).isTrue();
        assertThat(usual.onLight()).isEqualTo(usual);
    }

    @Test
    void readableOnWhiteButNotOnTheGreyGroundIsNotEnough() {
        BrandColour grey = BrandColour.of("#767676");
        assertThat(grey.contrast(WHITE)).isGreaterThan(BrandColour.READABLE);
        assertThat(grey.isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#FFFF00", "#FF7A00", "#00C2FF", "#FFFFFF", "#E91E63", "#767676", "#000000", "#1B2A8F"})
    void everyColourHasATonePerScheme(String hex) {
        BrandColour colour = BrandColour.of(hex);
        BrandColour light = colour.onLight();
        BrandColour dark = colour.onDark();
        assertThat(light.isReadable()).isTrue();
        assertThat(light.contrast(light.tint())).isGreaterThanOrEqualTo(BrandColour.READABLE);
        assertThat(dark.contrast(DARK_CARD)).isGreaterThanOrEqualTo(BrandColour.READABLE);
        assertThat(dark.contrast(dark.tintOnDark())).isGreaterThanOrEqualTo(BrandColour.READABLE);
    }

    @Test
    void theOfferedToneIsTheNearest() {
        BrandColour orange = BrandColour.of("#FF7A00");
        BrandColour offered = orange.onLight();
        assertThat(offered.contrast(offered.tint())).isBetween(4.5, 4.65);
        assertThat(offered.red()).isGreaterThan(offered.green());
    }

    @Test
    void hexGoesThereAndBack() {
        assertThat(BrandColour.of("#0E6A6B").hex()).isEqualTo("#0E6A6B");
    }
}
