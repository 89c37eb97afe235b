package org.restride.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.progress.LoggedSession;
import org.restride.progress.ProgressReading;
import org.restride.progress.ReportingSettings;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A log on paper is keyed in with letters and the tab key. */
@RestrideTest
class KeyInViewTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ProgressReading reading;

    @Autowired
    private ReportingSettings settings;

    private TestClinic clinic;
    private Trainee marta;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        marta = caseload.trainee(clinic, "Marta", TODAY.minusDays(8), 6);
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void aWeekIsKeyedInAndShownAsKeyedIn() {
        open();
        LocalDate day = TODAY.minusDays(6);
        type(marks(day).getFirst(), "x");
        type(scale("Pain", day), "2");
        type(scale("Next morning", day), "1");
        test(find(Button.class).withText("Save the sheet").single()).click();
        assertThat(sessions()).singleElement().satisfies(session -> {
            assertThat(session.day()).isEqualTo(day);
            assertThat(session.pain()).isEqualTo(2);
            assertThat(session.keyedBy()).isEqualTo(clinic.clinician().account());
        });
        assertThat(find(KeyInView.class).single().getElement().getTextRecursively())
                .contains("Keyed in, can be corrected");
        assertThat(scale("Next morning", day).getValue()).isEqualTo("1");
    }

    @Test
    void whatIsNoMarkAndNoScoreIsMarkedAndNothingIsKept() {
        open();
        LocalDate day = TODAY.minusDays(6);
        type(marks(day).getFirst(), "x");
        type(scale("Pain", day), "11");
        test(find(Button.class).withText("Save the sheet").single()).click();
        assertThat(scale("Pain", day).isInvalid()).isTrue();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void effortStandsOnTheSheetIfTheClinicAsksForIt() {
        open();
        assertThat(labelled("How hard")).isEmpty();
        clinics.as(clinic.administrator(), () -> settings.askEffort(true));
        open();
        assertThat(labelled("How hard")).hasSize(7);
    }

    @Test
    void nobodyElsesPatientIsShown() {
        Trainee stranger = caseload.trainee(caseload.clinic(), "Jonas", TODAY.minusDays(8), 6);
        assertThat(catchThrowable(() -> navigate(
                        "patients/" + stranger.id() + "/log/" + stranger.plan().plan() + "/1/" + TODAY.minusDays(6),
                        KeyInView.class)))
                .as("not found, as if there were none")
                .isNotNull();
    }

    private void open() {
        navigate(ProgressNavigation.keyIn(marta.id(), marta.plan(), TODAY.minusDays(6)), KeyInView.class);
    }

    private List<LoggedSession> sessions() {
        Instant since = TODAY.minusDays(9).atStartOfDay(ZoneId.of("UTC")).toInstant();
        return clinics.as(clinic.clinician(), () -> reading.sessions(marta.id(), since));
    }

    private void type(TextField field, String text) {
        test(field).setValue(text);
    }

    private List<TextField> marks(LocalDate day) {
        String end = ", " + words(day);
        return find(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel().orElse("").endsWith(end))
                .toList();
    }

    private TextField scale(String name, LocalDate day) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel().orElse("").equals(name + ", " + words(day)))
                .findFirst()
                .orElseThrow();
    }

    private List<TextField> labelled(String start) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel().orElse("").startsWith(start))
                .toList();
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale())
                .format(day);
    }
}
