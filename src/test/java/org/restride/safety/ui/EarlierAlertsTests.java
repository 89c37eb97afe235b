package org.restride.safety.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics.TestClinic;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.safety.Alert;
import org.restride.safety.Alerts;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.restride.safety.Reason;
import org.restride.safety.Worklist;
import org.restride.safety.WorklistQuery;
import org.restride.safety.WorklistRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Alerts keep the numbers of the version that raised them: those of all versions are read and said. */
@RestrideTest
class EarlierAlertsTests extends SpringBrowserlessTest {

    /** Of the first version: a score, a limit and a day. */
    private static final String FIRST = "{\"pain\":7,\"limit\":5,\"day\":\"2026-11-18\",\"morning\":false}";

    /** Of a version that knew the exercise by nothing but its part of the plan. */
    private static final String UNTITLED = """
            {"pain":null,"limit":2,"day":"2026-11-18","morning":false,"more":{"times":3.0},
             "about":"2c1c3b1e-93a5-4e0b-9f0c-0d8f2b6d6a11","series":[],"line":null,"also":[]}
            """;

    private static final String TITLED = """
            {"pain":null,"limit":2,"day":"2026-11-18","morning":false,"more":{"times":3.0},"about":"2c1c3b1e",
             "title":{"byLanguage":{"en":"Glute bridge","es":"Puente de glúteos"}},"series":[],"line":null,"also":[]}
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Caseload caseload;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private ClinicSql db;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JsonMapper json;

    private TestClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void numbersOfTheFirstVersionAreReadFromTheDatabaseAndSaid() {
        Trainee jonas = caseload.trainee(clinic, "Jonas", LocalDate.now().minusDays(3), 8);
        caseload.answer(jonas, "fever", Instant.now());
        actors.asSystem(
                clinic.id(),
                () -> transactions.executeWithoutResult(status -> {
                    for (String table : new String[] {"alert", "worklist_entry"}) {
                        int changed = db.sql(
                                        "update safety." + table
                                                + " set numbers = cast(:numbers as jsonb) where clinic_id = :clinic and patient_id = :patient")
                                .param("numbers", FIRST)
                                .param("patient", jonas.id().value())
                                .update();
                        assertThat(changed).isPositive();
                    }
                }));
        Alert alert = alerts.of(jonas.id()).getFirst();
        WorklistRow row = worklist.again(WorklistQuery.first(WorklistQuery.Tab.MINE))
                .rows()
                .getFirst();
        assertThat(alert.numbers().pain()).isEqualTo(7);
        assertThat(row.numbers()).isEqualTo(alert.numbers());
        assertThat(alert.numbers().series()).isEmpty();
        assertThat(alert.numbers().title()).isNull();
        assertThat(new AlertCard(alert, alerts.rule(alert.reason()), TODAY)
                        .getElement()
                        .getOuterHTML())
                .contains(AlertWords.sentence(UI.getCurrent(), alert, TODAY));
    }

    @Test
    void everyReasonOfTheFirstVersionIsSaid() {
        for (Reason reason : new Reason[] {
            Reason.EMERGENCY,
            Reason.URGENT_FLAG,
            Reason.HIGH_PAIN,
            Reason.SOON_FLAG,
            Reason.RELAPSE,
            Reason.SILENCE,
            Reason.PLAN_ENDS,
            Reason.WATCH_FLAG
        }) {
            assertThat(said(reason, FIRST)).as(reason.name()).isNotBlank().doesNotContain("{", "safety.");
        }
        assertThat(said(Reason.HIGH_PAIN, FIRST)).contains("7");
    }

    @Test
    void theExerciseIsNamedInTheReadersLanguageAndLeftOpenWhereItIsNotKnown() {
        assertThat(said(Reason.NOT_UNDERSTOOD, UNTITLED))
                .isEqualTo("Does not understand an exercise, 3 times in a row");
        assertThat(said(Reason.NOT_UNDERSTOOD, TITLED))
                .isEqualTo("Does not understand “Glute bridge”, 3 times in a row");
        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat(said(Reason.NO_EQUIPMENT, TITLED))
                .isEqualTo("Le falta material para «Puente de glúteos», 3 veces seguidas");
    }

    private String said(Reason reason, String numbers) {
        return AlertWords.sentence(UI.getCurrent(), reason.name(), json.readTree(numbers), TODAY);
    }
}
