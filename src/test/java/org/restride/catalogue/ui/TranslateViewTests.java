package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalSummary;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

class TranslateViewTests extends CatalogueScreens {

    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final Locale ES = Locale.of("es");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    private Actor colleague;

    @Override
    Actor visitor() {
        return clinic.editor();
    }

    @Override
    void prepare() {
        colleague = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
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
}
