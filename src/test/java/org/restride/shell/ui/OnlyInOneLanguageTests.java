package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Reviewing;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.restride.plans.AssignPlan;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Prescribing;
import org.restride.safety.Caseload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient whose language a text has not been put into yet reads the original, and is told so wherever it stands. */
@RestrideTest
class OnlyInOneLanguageTests extends SpringBrowserlessTest {

    private static final Locale ES = Locale.of("es");
    private static final ItemKey BRIDGE = new ItemKey("glute-bridge");
    private static final ItemKey TALK = new ItemKey("talk-to-us");
    private static final String NOTE = "De momento solo en inglés";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PatientRecords records;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JsonMapper json;

    private TestClinic clinic;
    private Publications publications;
    private Actor reviewer;
    private Actor patient;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        reviewer = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        publications = new Publications(editing, reviewing, actors);
        changeInEnglish(BRIDGE, "Bridge for your hips");
        changeInEnglish(TALK, "Talk with us");
        PatientId nora = spanishPatient();
        assign(nora);
        patient = clinics.signUp(clinic, nora).actor();
        SignedIn.as(patient);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(ES);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void theArticlesPageSaysItUntilTheTranslationIsThere() {
        assertThat(read("learn/talk-to-us")).contains("Talk with us", NOTE);
        translate(TALK);
        assertThat(read("learn/talk-to-us"))
                .contains("Pregunta si algo no está claro")
                .doesNotContain(NOTE);
    }

    @Test
    void thePlansPageSaysItAtEachPart() {
        assertThat(read("plan").split(NOTE, -1)).hasSize(3);
        translate(TALK);
        assertThat(read("plan").split(NOTE, -1)).hasSize(2);
    }

    @Test
    void theSessionAndTheCardsOfTodaySayIt() {
        JsonNode exercise = today().path("session").path("items").path(0);
        assertThat(exercise.path("title").asString()).isEqualTo("Bridge for your hips");
        assertThat(exercise.path("onlyIn").asString()).isEqualTo("en");
        JsonNode card = today().path("also").path(0);
        assertThat(card.path("title").asString()).isEqualTo("Talk with us");
        assertThat(card.path("onlyIn").asString()).isEqualTo("en");
        translate(TALK);
        translate(BRIDGE);
        assertThat(today().path("session").path("items").path(0).has("onlyIn")).isFalse();
        assertThat(today().path("also").path(0).has("onlyIn")).isFalse();
    }

    private JsonNode today() {
        return actors.as(patient, () -> {
            try {
                return json.readTree(MockMvcBuilders.webAppContextSetup(web)
                        .build()
                        .perform(MockMvcRequestBuilders.get("/api/me/today"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        });
    }

    private String read(String address) {
        UI.getCurrent().navigate(address);
        return visible(find(Main.class).single());
    }

    private static String visible(Component component) {
        if (!(component instanceof Text) && !component.isVisible()) {
            return "";
        }
        return component.getChildren().findAny().isEmpty()
                ? component.getElement().getTextRecursively()
                : component.getChildren().map(OnlyInOneLanguageTests::visible).collect(Collectors.joining("\n"));
    }

    /** No patient's language but English has this version. */
    private void changeInEnglish(ItemKey key, String title) {
        ItemText text = current(key, Locale.ENGLISH).text();
        publications.change(
                clinic.editor(), reviewer, key, 1, new ItemText(title, text.aliases(), text.summary(), text.body()));
    }

    private void translate(ItemKey key) {
        ItemText spanish = actors.as(clinic.editor(), () -> catalogue
                .text(new ItemVersionId(current(key, ES).id().item(), 1), ES, 1)
                .orElseThrow());
        publications.translate(clinic.editor(), reviewer, key, ES, 2, 0, spanish);
    }

    private PublishedItem current(ItemKey key, Locale language) {
        return actors.as(clinic.editor(), () -> catalogue.current(key, language))
                .orElseThrow();
    }

    private PatientId spanishPatient() {
        PatientDetails details = new PatientDetails(
                "Nora", "Corredora", TestClinics.BORN, null, null, ES, ZoneId.of("Europe/Madrid"), "ES", null);
        return actors.as(clinic.clinician(), () -> records.register(details, Set.of()));
    }

    private void assign(PatientId nora) {
        PlanItem bridge = new PlanItem(
                UUID.randomUUID(),
                current(BRIDGE, Locale.ENGLISH).id(),
                Dose.ofRepetitions(3, 10),
                new Cadence.EveryDay(),
                "");
        PlanExtra talk = new PlanExtra(
                UUID.randomUUID(), ItemKind.HABIT, current(TALK, Locale.ENGLISH).id(), new Cadence.EveryDay(), "");
        Phase phase = new Phase(UUID.randomUUID(), "Calma", 6, List.of(bridge), List.of(talk));
        PlanBody body = new PlanBody("Volver a correr", null, List.of(phase));
        clinics.as(
                clinic.clinician(),
                () -> prescribing.assign(
                        nora, new AssignPlan(body, LocalDate.now(ZoneOffset.UTC).minusDays(2), "")));
    }
}
