package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.Recalling;
import org.restride.plans.PlanReading;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class RecallViewTests extends SpringBrowserlessTest {

    private static final ItemKey BRIDGE = new ItemKey("glute-bridge");
    private static final String WHY = "It hurt more than it helped.";

    @Autowired
    private Recalling recalling;

    @Autowired
    private PlanReading plans;

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
        marta = caseload.trainee(clinic, "Marta", LocalDate.now(ZoneOffset.UTC), 6);
        enter(clinic.clinician());
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void theWorklistSaysWhatWasRecalledWhileItIsOpen() {
        UI.getCurrent().navigate("worklist");
        assertThat(page()).doesNotContain("was recalled");
        recall("bird-dog");
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(page())
                    .contains("“Glute bridge” was recalled. It is in 1 of your plans.")
                    .contains("Proposed in its place: Bird dog.");
        });
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("recalled");
    }

    @Test
    void eachPlanIsChangedFromTheListAndSigned() {
        recall("bird-dog");
        navigate(RecalledView.class);
        assertThat(page()).contains("Glute bridge", WHY, "by Edith Editor", "Proposed in its place: Bird dog");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Marta Runner");
        test(button("Replace…")).click();
        assertThat(find(TextArea.class).withCaption("Why it changes").single().getValue())
                .isEqualTo("We now have something better for you.");
        test(button("Sign new version")).click();
        assertThat(page()).contains("Nothing that was recalled is in your plans.");
        assertThat(clinics.as(clinic.clinician(), () -> plans.current(marta.id()))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void withoutAReplacementTheListLeadsToThePlan() {
        recall(null);
        navigate(RecalledView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Replace…");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("patients/" + marta.id() + "/plan");
    }

    @Test
    void anEditorSeesWhomItReachesBeforeRecalling() {
        become(clinic.editor());
        UI.getCurrent().navigate("catalogue/glute-bridge");
        assertThat(page()).contains("In 1 active plan.", "Clara Clinician");
        test(button("Recall…")).click();
        test(button("Recall now")).click();
        assertThat(find(TextArea.class)
                        .withCaption("Why it is recalled")
                        .single()
                        .isInvalid())
                .isTrue();
        test(find(TextArea.class).withCaption("Why it is recalled").single()).setValue(WHY);
        choose("Bird dog");
        test(button("Recall now")).click();
        RecalledItem recalled =
                clinics.as(clinic.editor(), () -> recalling.all(Locale.ENGLISH)).getFirst();
        assertThat(recalled.key()).isEqualTo(BRIDGE);
        assertThat(recalled.offered())
                .hasValueSatisfying(offer -> assertThat(offer.title()).isEqualTo("Bird dog"));
        assertThat(page()).contains("Recalled", WHY, "In 1 active plan.", "Clara Clinician");
        assertThat(page()).doesNotContain("Marta");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Edit", "Recall…");
    }

    @Test
    void anEditorProposesTheReplacementLater() {
        recall(null);
        become(clinic.editor());
        UI.getCurrent().navigate("catalogue/glute-bridge");
        test(button("Propose a replacement…")).click();
        test(button("Propose")).click();
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        choose("Bird dog");
        test(button("Propose")).click();
        assertThat(page()).contains("Proposed in its place: Bird dog", "Propose another replacement…");
    }

    @Test
    void aCliniciansItemPageSaysItButRecallsNothing() {
        recall(null);
        UI.getCurrent().navigate("catalogue/glute-bridge");
        assertThat(page()).contains(WHY, "Nothing is proposed in its place yet.");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Recall…", "Propose a replacement…");
    }

    private void choose(String title) {
        ComboBox<?> box = find(ComboBox.class).single();
        test(box).selectItem(title);
    }

    private void become(Actor actor) {
        super.cleanVaadinEnvironment();
        enter(actor);
    }

    private void enter(Actor actor) {
        SignedIn.as(actor);
        super.initVaadinEnvironment();
    }

    private void recall(@Nullable String replacement) {
        clinics.as(
                clinic.editor(),
                () -> recalling.recall(
                        new RecallItem(BRIDGE, WHY, replacement == null ? null : new ItemKey(replacement))));
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    private Button button(String text) {
        List<Button> found = find(Button.class).withText(text).all();
        return found.getLast();
    }
}
