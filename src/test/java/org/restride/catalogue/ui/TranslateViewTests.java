package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CatalogueFixture;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalSummary;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class TranslateViewTests extends SpringBrowserlessTest {

    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final Locale ES = Locale.of("es");

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private CurrentActor actors;

    private TestClinics.TestClinic clinic;
    private Actor colleague;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = CatalogueFixture.create(clinics, packs, actors);
        colleague = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        SignedIn.as(clinic.editor());
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
    void anEditorTranslatesBesideTheOriginalAndASecondOnePublishes() {
        ItemView page = navigate(ItemView.class, Map.of("key", WHY.value()));
        assertThat(page.getElement().getTextRecursively()).contains("English, the original", "Not translated yet");
        translate("¿Por qué importan los gemelos?");
        assertThat(catalogue.current(WHY, ES).orElseThrow().title()).isEqualTo("¿Por qué importan los gemelos?");
        page = navigate(ItemView.class, Map.of("key", WHY.value()));
        assertThat(page.getElement().getTextRecursively()).contains("Up to date");
    }

    @Test
    void aMissingClaimIsNamed() {
        open();
        test(area("Title, in Spanish")).setValue("¿Por qué?");
        test(area("Summary, one sentence, in Spanish")).setValue("Dan impulso.");
        test(area("Text, in Spanish")).setValue("Dan impulso.");
        test(button("Send for review…")).click();
        test(button("Send")).click();
        assertThat(find(EditorNotice.class).single().getElement().getTextRecursively())
                .contains("Each claim needs its words in this language.");
        assertThat(editing.writable().getFirst().state().open()).isTrue();
    }

    @Test
    void whatChangedInTheOriginalSinceIsMarked() {
        translate("¿Por qué importan los gemelos?");
        PublishedItem item = catalogue.current(WHY, Locale.ENGLISH).orElseThrow();
        new Publications(editing, reviewing, actors)
                .change(
                        clinic.editor(),
                        colleague,
                        WHY,
                        1,
                        new ItemText(
                                "Why strong calves matter",
                                item.aliases(),
                                item.summary(),
                                item.text().body()));
        DeskView desk = navigate(DeskView.class);
        assertThat(desk.getElement().getTextRecursively())
                .contains("Translations that lag behind", "Outdated since version 2");
        TranslateView view = open();
        assertThat(area("Title, in Spanish").getValue()).isEqualTo("¿Por qué importan los gemelos?");
        assertThat(view.getElement().getTextRecursively()).contains("This translation follows version 1");
        assertThat(view.getElement().getOuterHTML()).contains("<ins>strong </ins>");
    }

    @Test
    void anyTwoVersionsCanBeCompared() {
        translate("¿Por qué importan los gemelos?");
        PublishedItem item = catalogue.current(WHY, Locale.ENGLISH).orElseThrow();
        new Publications(editing, reviewing, actors)
                .change(
                        clinic.editor(),
                        colleague,
                        WHY,
                        1,
                        new ItemText(
                                "Calves",
                                item.aliases(),
                                "They push.",
                                item.text().body()));
        CompareView view = navigate(CompareView.class, Map.of("key", WHY.value()));
        assertThat(view.getElement().getTextRecursively()).contains("Title", "Summary, one sentence");
        assertThat(view.getElement().getOuterHTML()).contains("<ins>Calves</ins>");
    }

    private void translate(String title) {
        open();
        test(area("Title, in Spanish")).setValue(title);
        test(area("Summary, one sentence, in Spanish")).setValue("Dan impulso.");
        test(area("Text, in Spanish")).setValue("Dan impulso.[^c1]");
        test(area("Claim c1, in Spanish")).setValue("Dan impulso.");
        test(button("Send for review…")).click();
        test(button("Send")).click();
        ProposalSummary sent = editing.writable().getFirst();
        new Publications(editing, reviewing, actors).approve(colleague, sent.id());
    }

    private TranslateView open() {
        return navigate(TranslateView.class, Map.of("key", WHY.value(), "language", "es"));
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
