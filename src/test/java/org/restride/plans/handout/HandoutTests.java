package org.restride.plans.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.restride.RestrideTest;
import org.restride.base.DomainError;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanVersionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class HandoutTests {

    private static final Locale SPANISH = Locale.of("es");
    private static final String[] MANY = {
        "bird-dog",
        "calf-raise",
        "glute-bridge",
        "side-plank",
        "clamshell",
        "dead-bug",
        "wall-sit",
        "step-up",
        "hip-hike",
        "hip-hinge",
        "split-squat",
        "forearm-plank",
        "cat-camel",
        "sit-to-stand"
    };

    @Autowired
    private PlanClinics clinics;

    @Autowired
    private Handouts handouts;

    private static PlanClinic clinic;
    private static PlanVersionId plan;

    @BeforeEach
    void openTheClinic() {
        if (clinic != null) {
            return;
        }
        clinic = clinics.open();
        plan = clinic.assign(
                "bird-dog", "half-kneeling-hip-flexor-stretch", "calf-raise", "glute-bridge", "side-plank");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormIsAccessibleAndLegibleInBothLanguagesAndSizes(Form form) throws Exception {
        for (Paper paper : Paper.values()) {
            for (Locale language : List.of(Locale.ENGLISH, SPANISH)) {
                byte[] pdf = print(form, paper, language);
                if ((paper == Paper.A4) == language.equals(Locale.ENGLISH)) {
                    keepPictures(pdf, form + "-" + paper + "-" + language);
                }
                assertThat(Accessible.faults(pdf)).as(form + " " + paper).isEmpty();
                assertThat(text(pdf))
                        .contains("Nora Runner")
                        .contains(language.equals(SPANISH) ? "Hoja" : "Sheet")
                        .doesNotContain("!handout")
                        .doesNotContain("#");
            }
        }
    }

    @Test
    void theUsualFormSaysDoseDaysCuesAndWhenToStop() throws Exception {
        assertThat(text(print(Form.USUAL, Paper.A4, Locale.ENGLISH)))
                .contains("3 sets of 8 on each side, hold 5 seconds each")
                .contains("Bird dog", "How to do it", "Remember", "Stop if")
                .contains("back pain reaches 6 of 10")
                .contains("Is the answer yes? Call 999 now.")
                .contains("Is the skin between your legs or around your back passage numb?");
        assertThat(text(print(Form.USUAL, Paper.A4, SPANISH)))
                .contains("Cómo se hace", "Recuerda", "Para si")
                .contains("¿La respuesta es sí? Llama ya al 999.");
    }

    @Test
    void largePrintHasNoLetterBelowEighteenPoints() throws Exception {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(print(Form.LARGE, Paper.A4, Locale.ENGLISH))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            }.getText(document);
        }
        assertThat(sizes).isNotEmpty().allMatch(size -> size >= 17.95f);
    }

    @Test
    void pagesHaveTheSizeThatWasAskedFor() throws Exception {
        try (PDDocument a4 = Loader.loadPDF(print(Form.USUAL, Paper.A4, Locale.ENGLISH));
                PDDocument letter = Loader.loadPDF(print(Form.LOG_TWO_WEEKS, Paper.LETTER, Locale.ENGLISH))) {
            assertThat(a4.getPage(0).getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
            assertThat(letter.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.LETTER.getHeight(), within());
            assertThat(letter.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void printingIsKeptInTheAuditAndOnlyForThoseWhoCare() {
        assertThat(clinic.as(clinic.patientActor(), () -> handouts.print(plan, wish(Form.USUAL))).length)
                .isGreaterThan(1_000);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> clinic.as(clinic.people.otherClinician(), () -> handouts.print(plan, wish(Form.USUAL))))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class, DomainError.NotFound.class);
    }

    @Test
    void aLogOfManyExercisesGoesOnOnFurtherPages() throws Exception {
        PlanClinic other = clinics.open();
        PlanVersionId many = other.assign(MANY);
        byte[] pdf = other.as(other.clinician(), () -> handouts.print(many, wish(Form.LOG_ONE_WEEK)));
        keepPictures(pdf, "LOG-MANY");
        assertThat(Accessible.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(2f);
    }

    private static HandoutWish wish(Form form) {
        return new HandoutWish(form, Paper.A4, Locale.ENGLISH, true);
    }

    private byte[] print(Form form, Paper paper, Locale language) {
        return clinic.as(clinic.clinician(), () -> handouts.print(plan, new HandoutWish(form, paper, language, true)));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keepPictures(byte[] pdf, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/screenshots/handout"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 72, ImageType.RGB),
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
