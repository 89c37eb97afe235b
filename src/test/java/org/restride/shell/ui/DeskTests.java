package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.BeginProposal;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalId;
import org.restride.catalogue.Publications;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.catalogue.Reviewing;
import org.restride.people.Staff;
import org.restride.progress.LogSession;
import org.restride.progress.Reporting;
import org.restride.progress.SessionEntry;
import org.restride.progress.SkipReason;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk and the catalogue tell of plans and reports, and who is led to the desk. */
@RestrideTest
class DeskTests extends SpringBrowserlessTest {

    private static final ItemKey BRIDGE = new ItemKey("glute-bridge");
    private static final ItemKey TALK = new ItemKey("talk-to-us");

    @Autowired
    private Reporting reporting;

    @Autowired
    private Recalling recalling;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    private TestClinic clinic;
    private Trainee marta;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        marta = caseload.trainee(clinic, "Marta", LocalDate.now(ZoneOffset.UTC).minusDays(9), 6);
        enter(clinic.editor());
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void whatHurtsOrIsNotUnderstoodStandsOnTheEditorsDesk() {
        open("desk");
        assertThat(page()).doesNotContain("What fails");
        for (int day = 1; day <= 4; day++) {
            skip(day, SkipReason.PAIN);
        }
        skip(5, SkipReason.NOT_UNDERSTOOD);
        open("desk");
        assertThat(page())
                .contains("What fails", "Glute bridge", "80 % stopped for pain, 20 % not understood, in 5 sessions")
                .doesNotContain("Marta");
        assertThat(links()).contains("catalogue/glute-bridge");
        become(clinic.clinician());
        open("desk");
        assertThat(page()).doesNotContain("What fails");
    }

    @Test
    void whatWasRecalledFailsNoLonger() {
        for (int day = 1; day <= 5; day++) {
            skip(day, SkipReason.PAIN);
        }
        clinics.as(clinic.editor(), () -> recalling.recall(new RecallItem(BRIDGE, "It hurts.", null)));
        open("desk");
        assertThat(page()).doesNotContain("What fails");
    }

    @Test
    void anEditorsListSaysInHowManyPlansItemsStandWithoutAskingRowByRow() {
        StatementBudget.require("list the catalogue as an editor", () -> open("catalogue?q=glute+bridge"));
        Grid<?> list = find(Grid.class).single();
        int inPlans = list.getColumns().size() - 1;
        assertThat(list.getColumns().get(inPlans).getHeaderText()).isEqualTo("In plans");
        assertThat(test(list).getCellText(0, inPlans)).isEqualTo("1");
        become(clinic.clinician());
        open("catalogue?q=glute+bridge");
        Grid<?> theirs = find(Grid.class).single();
        assertThat(theirs.getColumns()).hasSize(inPlans - 1);
    }

    @Test
    void aClinicianIsLedToTheDeskOnlyWhileSomethingWaitsThere() {
        become(clinic.clinician());
        open("worklist");
        assertThat(links()).doesNotContain("desk");
        ProposalId waiting = send("Talk with us");
        open("catalogue");
        assertThat(links()).contains("desk");
        open("desk");
        assertThat(page()).contains("For you to review", "Talk with us");
        new Publications(editing, reviewing, actors).approve(clinic.clinician(), waiting);
        open("catalogue");
        assertThat(links()).doesNotContain("desk");
    }

    @Test
    void whereThereAreTwoEditorsNoClinicianIsLedToTheDesk() {
        clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        send("Talk with us");
        become(clinic.clinician());
        open("worklist");
        assertThat(links()).doesNotContain("desk");
    }

    @Test
    void aFullDeskKeepsToItsStatements() {
        send("Talk with us");
        Actor colleague = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        Actor leaver = clinics.staff(clinic.id(), "Lea Leaver", Role.EDITOR);
        send(colleague, "Ask us");
        clinics.as(leaver, () -> editing.begin(change("Talk soon")));
        clinics.as(clinic.administrator(), () -> staff.remove(leaver.account()));
        for (int day = 1; day <= 5; day++) {
            skip(day, SkipReason.PAIN);
        }
        open("catalogue");
        StatementBudget.require("open the desk", () -> open("desk"));
        assertThat(page())
                .contains("With a reviewer", "For you to review", "Emil Editor", "Left by others", "Lea Leaver")
                .contains("What fails");
    }

    @Test
    void comparingTwoVersionsKeepsToItsStatements() {
        Actor colleague = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        new Publications(editing, reviewing, actors).approve(colleague, send("Talk with us"));
        open("catalogue");
        StatementBudget.require("compare two versions", () -> open("catalogue/talk-to-us/compare"));
        assertThat(page()).contains("What changed", "Ask when something is");
    }

    @Test
    void aTextThatSomebodyLeftIsTakenOverFromTheDesk() {
        Actor leaver = clinics.staff(clinic.id(), "Lea Leaver", Role.EDITOR);
        clinics.as(leaver, () -> editing.begin(change("Talk soon")));
        open("desk");
        assertThat(page()).doesNotContain("Left by others");
        clinics.as(clinic.administrator(), () -> staff.remove(leaver.account()));
        open("desk");
        test(find(Button.class).withText("Take over").single()).click();
        assertThat(clinics.as(clinic.editor(), () -> editing.find(TALK, Locale.ENGLISH))
                        .orElseThrow()
                        .text()
                        .title())
                .isEqualTo("Talk soon");
        open("desk");
        assertThat(page()).contains("Talk soon").doesNotContain("Left by others");
    }

    @Test
    void codesHaveNamesInTheLanguageOfThePage() {
        UI.getCurrent().setLocale(Locale.of("es"));
        open("catalogue/glute-bridge");
        assertThat(page()).contains("Glúteo mayor", "Corredor").doesNotContain("gluteus maximus");
    }

    private ProposalId send(String title) {
        return send(clinic.editor(), title);
    }

    private ProposalId send(Actor author, String title) {
        return new Publications(editing, reviewing, actors).send(author, change(title), "Kinder", "");
    }

    private BeginProposal change(String title) {
        ItemText text = clinics.as(clinic.editor(), () -> catalogue.current(TALK, Locale.ENGLISH))
                .orElseThrow()
                .text();
        return new BeginProposal.Change(TALK, 1, new ItemText(title, text.aliases(), text.summary(), text.body()));
    }

    private void skip(int daysAgo, SkipReason reason) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
        Instant start = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        SessionEntry entry = new SessionEntry(marta.item(), SessionEntry.Outcome.SKIPPED, 0, reason, null, null);
        LogSession log = new LogSession(
                UUID.randomUUID(),
                marta.plan(),
                day,
                start,
                start.plusSeconds(900),
                List.of(entry),
                2,
                null,
                null,
                null);
        clinics.as(marta.actor(), () -> reporting.log(log));
    }

    private static void open(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(
                            address.substring(0, question),
                            com.vaadin.flow.router.QueryParameters.fromString(address.substring(question + 1)));
        }
    }

    private void become(Actor actor) {
        super.cleanVaadinEnvironment();
        enter(actor);
    }

    private void enter(Actor actor) {
        SignedIn.as(actor);
        super.initVaadinEnvironment();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
