package org.restride.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.exchange.CalendarLinks;
import org.springframework.beans.factory.annotation.Autowired;

/** The patient's page for the private calendar. */
@RestrideTest
class CalendarViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private CalendarLinks links;

    private Actor own;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        TestClinic clinic = clinics.create();
        own = clinics.signUp(clinic, clinics.patient(clinic)).actor();
        SignedIn.as(own);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void theLinkIsShownOnceAndNeverAgain() {
        open();
        test(find(Button.class).withText("Make my calendar link").single()).click();
        String link = find(TextField.class).single().getValue();
        assertThat(link).contains("/calendar/").endsWith(".ics");
        UI.getCurrent().navigate("");
        open();
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(words()).contains("not shown again").doesNotContain(link);
    }

    @Test
    void whatItShowsIsChosenAndTheLinkIsEnded() {
        theLinkIsShownOnceAndNeverAgain();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> shows = find(RadioButtonGroup.class).single();
        assertThat(shows.getValue()).isFalse();
        test(find(Button.class).withText("End this link").single()).click();
        assertThat(clinics.as(own, () -> links.mine())).isEmpty();
        assertThat(words()).contains("There is no calendar link yet");
    }

    private String words() {
        return find(CalendarView.class).single().getElement().getTextRecursively();
    }

    private void open() {
        UI.getCurrent().navigate("my-calendar");
    }
}
