package org.restride.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.people.Accounts;
import org.restride.people.FigureLook;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RestrideTest
class FigureChoiceTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Accounts accounts;

    private TestClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        signIn(clinics.signUp(clinic, clinics.patient(clinic)));
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void figuresLookAsForEverybodyUntilThePatientChooses() {
        navigate(AccountView.class);
        assertThat(accounts.current().figures())
                .isEqualTo(new FigureLook(FigureLook.Body.AVERAGE, FigureLook.Tone.VARIED));
        assertThat(page().getAttribute("data-figure-body")).isEqualTo("average");
        assertThat(page().hasAttribute("data-figure-tone")).isFalse();
    }

    @Test
    void patientChoosesWhoShowsTheExercisesAndSeesItAtOnce() {
        navigate(AccountView.class);
        body().setValue(FigureLook.Body.FULL);
        tone().setValue(FigureLook.Tone.DEEP);
        assertThat(accounts.current().figures()).isEqualTo(new FigureLook(FigureLook.Body.FULL, FigureLook.Tone.DEEP));
        assertThat(page().getAttribute("data-figure-body")).isEqualTo("full");
        assertThat(page().getAttribute("data-figure-tone")).isEqualTo("deep");
    }

    @Test
    void choiceIsThereOnTheNextPageAndCanBeTakenBack() {
        navigate(AccountView.class);
        tone().setValue(FigureLook.Tone.BROWN);
        super.cleanVaadinEnvironment();
        super.initVaadinEnvironment();
        assertThat(page().getAttribute("data-figure-tone")).isEqualTo("brown");
        navigate(AccountView.class);
        tone().setValue(FigureLook.Tone.VARIED);
        assertThat(page().hasAttribute("data-figure-tone")).isFalse();
        assertThat(accounts.current().figures().tone()).isEqualTo(FigureLook.Tone.VARIED);
    }

    @Test
    void choiceOfOnePatientIsNotAnothers() {
        navigate(AccountView.class);
        tone().setValue(FigureLook.Tone.BROWN);
        super.cleanVaadinEnvironment();
        signIn(clinics.signUp(clinic, clinics.patient(clinic)));
        super.initVaadinEnvironment();
        assertThat(page().hasAttribute("data-figure-tone")).isFalse();
        assertThat(accounts.current().figures().tone()).isEqualTo(FigureLook.Tone.VARIED);
    }

    @Test
    void staffSeeFiguresAsTheCatalogueHasThem() {
        super.cleanVaadinEnvironment();
        Actor editor = clinic.editor();
        signIn(new RestrideUser(
                UUID.randomUUID(),
                editor.account().value(),
                editor.clinic().value(),
                editor.roles(),
                null,
                Instant.now()));
        super.initVaadinEnvironment();
        navigate(AccountView.class);
        assertThat(find(FigurePanel.class).exists()).isFalse();
        assertThat(page().hasAttribute("data-figure-body")).isFalse();
    }

    private static Element page() {
        return UI.getCurrent().getElement();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<FigureLook.Body> body() {
        return find(RadioButtonGroup.class).withLabel("Body type").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<FigureLook.Tone> tone() {
        return find(RadioButtonGroup.class).withLabel("Skin and hair").single();
    }

    private static void signIn(RestrideUser user) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
    }
}
