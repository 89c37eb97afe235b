package org.restride.plans.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.RestrideTest;
import org.restride.base.ClinicId;
import org.restride.people.ClinicSummary;
import org.restride.people.InvitationPaper;
import org.restride.people.Invitations;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet with which somebody without e-mail is invited. */
@RestrideTest
class InvitationSheetTests {

    private static final String URL =
            "https://portal.clinic.test/invitation/Qx7vB2kTn0wYc3LmZ9sR4hD8pF6gJ1aE-uKoWiVtNy5";

    @Autowired
    private InvitationPaper paper;

    @ParameterizedTest
    @CsvSource({
        "en, true, Your way in to Riverside",
        "es, true, Tu entrada a Riverside",
        "en, false, Your new code for Riverside",
        "es, false, Tu código nuevo"
    })
    void everythingStandsOnOnePageInLettersThatCanBeRead(String language, boolean invitation, String title)
            throws Exception {
        byte[] pdf = print(Locale.of(language), invitation, "ES");
        assertThat(Accessible.faults(pdf)).isEmpty();
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    sizes.add(position.getFontSizeInPt());
                    super.processTextPosition(position);
                }
            }.getText(document);
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(text.replaceAll("\\s+", " ")).contains(title, "Nora Runner", "+34 600 123 456");
            assertThat(text.replaceAll("\\s+", "")).contains(URL);
        }
        assertThat(sizes).isNotEmpty().allMatch(size -> size >= 12.95f);
    }

    @ParameterizedTest
    @CsvSource({"ES, 842", "US, 792"})
    void itHasThePaperOfTheClinicsCountry(String country, float height) throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Locale.ENGLISH, true, country))) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getHeight()).isCloseTo(height, Offset.offset(2f));
        }
    }

    private byte[] print(Locale language, boolean invitation, String country) {
        ZoneId zone = ZoneId.of("Europe/Madrid");
        ClinicSummary clinic = new ClinicSummary(
                new ClinicId(UUID.randomUUID()),
                "Riverside",
                zone,
                country,
                language,
                "+34 600 123 456",
                "",
                "#0A5C66");
        Invitations.Link link =
                new Invitations.Link(UUID.randomUUID(), URL, ZonedDateTime.of(2026, 11, 30, 9, 0, 0, 0, zone), null);
        return paper.print(new InvitationPaper.Sheet(link, "Nora Runner", invitation, clinic, language));
    }
}
