package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.Drafts;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalState;
import org.restride.catalogue.ProposalSummary;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

class ItemEditorTests extends CatalogueScreens {

    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Drafts drafts;

    @Override
    Actor visitor() {
        return clinic.editor();
    }

    @Test
    void whatAnEditorSendsAColleagueReadsAndPublishes() {
        edit();
        test(line("Title")).setValue("Why your calves matter");
        send("A friendlier title");
        assertThat(find(H1.class).single().getText()).isEqualTo("Desk");
        assertThat(current().id().version()).isEqualTo(1);
        ProposalSummary sent = editing.writable().getFirst();
        assertThat(drafts.find("catalogue-proposal." + sent.id())).isEmpty();
        UI.getCurrent().navigate("catalogue/why-calves/edit");
        assertThat(find(ReviewView.class).single().getElement().getTextRecursively())
                .contains("Why your calves matter", "A friendlier title", "Take it back");
        new Publications(editing, reviewing, actors).approve(colleague(), sent.id());
        assertThat(current().title()).isEqualTo("Why your calves matter");
    }

    @Test
    void whatIsTypedIsKeptAndOfferedAgain() {
        edit();
        test(line("Title")).setValue("Half a tit");
        test(number("Minutes")).setValue(null);
        edit();
        assertThat(line("Title").getValue()).isEqualTo("Half a tit");
        assertThat(number("Minutes").getValue()).isNull();
        assertThat(current().title()).isEqualTo("Why calves matter");
        test(button("Throw it away and start again")).click();
        assertThat(line("Title").getValue()).isEqualTo("Why calves matter");
        assertThat(editing.writable()).isEmpty();
    }

    @Test
    void somebodyElsesVersionMeanwhileLosesNothing() {
        edit();
        test(line("Title")).setValue("Mine");
        ItemText text = current().text();
        Actor colleague = colleague();
        new Publications(editing, reviewing, actors)
                .change(
                        colleague,
                        colleague(),
                        WHY,
                        1,
                        new ItemText("Theirs", text.aliases(), text.summary(), text.body()));
        send("My title");
        assertThat(line("Title").getValue()).isEqualTo("Mine");
        assertThat(find(EditorNotice.class).single().getElement().getTextRecursively())
                .contains("Somebody published another version", "Title: Theirs");
        test(button("Go on with my text, based on version 2")).click();
        send("My title after all");
        new Publications(editing, reviewing, actors)
                .approve(colleague, editing.writable().getFirst().id());
        assertThat(current().title()).isEqualTo("Mine");
        assertThat(current().id().version()).isEqualTo(3);
    }

    @Test
    void whatIsMissingIsMarkedAtItsField() {
        edit();
        test(line("Title")).setValue("");
        send("Nothing");
        assertThat(line("Title").isInvalid()).isTrue();
        assertThat(editing.writable().getFirst().state()).isEqualTo(new ProposalState.Draft());
    }

    @Test
    void aReviewersNoteStandsAboveTheText() {
        edit();
        test(line("Title")).setValue("Why calfs matter");
        send("A title");
        ProposalSummary sent = editing.writable().getFirst();
        actors.as(colleague(), () -> {
            reviewing.sendBack(
                    sent.id(), reviewing.find(sent.id()).orElseThrow().edition(), "It is spelt calves.");
            return true;
        });
        edit();
        assertThat(find(EditorNotice.class).single().getElement().getTextRecursively())
                .contains("It is spelt calves.");
        assertThat(line("Title").getValue()).isEqualTo("Why calfs matter");
    }

    @Test
    void aPosedFigureIsKeptLikeEveryOtherField() {
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        poses().setValue(figure(40));
        String draft = "catalogue-proposal." + editing.writable().getFirst().id();
        assertThat(drafts.find(draft).orElseThrow().body()).contains("\\\"knee\\\":40");
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        assertThat(poses().getValue()).isEqualTo(figure(40));
    }

    @Test
    void aFigureThatNoBodyCanDoIsMarkedWithThePlaceAndTheRange() {
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        poses().setValue(figure(170));
        test(button("Send for review…")).click();
        assertThat(poses().isInvalid()).isTrue();
        assertThat(poses().getErrorMessage()).contains("poses[1].legR.knee: 170°, but the range is 0° to 155°.");
        poses().setValue(figure(40));
        assertThat(poses().isInvalid()).isFalse();
        assertThat(poses().getErrorMessage()).isEmpty();
    }

    @Test
    void anotherExercisesFigureIsAStart() {
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        poses().setValue(figure(40));
        ComboBox<String> from = startFrom();
        from.setValue("heel-lift");
        assertThat(poses().getValue())
                .isEqualTo("{\"id\":\"heel-lift\",\"poses\":[{\"base\":\"stand\"},{\"base\":\"stand\"}]}");
        assertThat(from.getValue()).isNull();
    }

    private static String figure(int knee) {
        return "{\"id\":\"heel-lift\",\"poses\":[{\"base\":\"stand\"},{\"base\":\"stand\",\"legR\":{\"hip\":20,\"knee\":"
                + knee + "}}]}";
    }

    private PoseEditor poses() {
        return find(PoseEditor.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> startFrom() {
        return find(ComboBox.class).all().stream()
                .filter(field -> "Start from the figure of".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void musclesAreChosenByNameAndOthersCanBeWritten() {
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        MultiSelectComboBox<String> muscles = muscles();
        assertThat(muscles.getItemLabelGenerator().apply("gluteus-medius")).isEqualTo("Gluteus medius");
        assertThat(muscles.getValue()).containsExactly("soleus");
        muscles.setValue(Set.of("soleus", "gluteus-medius"));
        ComponentUtil.fireEvent(muscles, new ComboBoxBase.CustomValueSetEvent<>(muscles, true, "Popliteus"));
        ExerciseBody body = (ExerciseBody) editing.find(new ItemKey("heel-lift"), Locale.ENGLISH)
                .orElseThrow()
                .text()
                .body();
        assertThat(body.muscles()).containsExactly("soleus", "gluteus-medius", "popliteus");
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        assertThat(muscles().getValue()).containsExactlyInAnyOrder("soleus", "gluteus-medius", "popliteus");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> muscles() {
        return find(MultiSelectComboBox.class).all().stream()
                .filter(field -> "Muscles".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMeterFollowsTheText() {
        edit();
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("fine");
        test(area("Text"))
                .setValue(
                        "Gastrocnemius hypertrophy necessitates considerable individualisation throughout rehabilitation programmes.[^c1]");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("hard to read");
    }

    @Test
    void aNewHabitIsWrittenFromScratch() {
        navigate(NewItemView.class, Map.of("kind", "habit"));
        test(line("Title")).setValue("Drink water");
        test(line("Summary, one sentence")).setValue("A glass with each meal.");
        test(area("Text")).setValue("## Do this\nDrink a glass with each meal.");
        test(number("Minutes")).setValue(1);
        ProposalSummary draft = editing.writable().getFirst();
        assertThat(draft.title()).isEqualTo("Drink water");
        navigate(WriteView.class, Map.of("proposal", draft.id().toString()));
        test(button("Send for review…")).click();
        test(button("Send")).click();
        new Publications(editing, reviewing, actors).approve(colleague(), draft.id());
        assertThat(catalogue.current(new ItemKey("drink-water"), Locale.ENGLISH))
                .isPresent();
    }

    private void send(String whatChanged) {
        test(button("Send for review…")).click();
        test(area("What changed, in a sentence")).setValue(whatChanged);
        test(button("Send")).click();
    }

    private Actor colleague() {
        return clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
    }

    private void edit() {
        navigate(EditItemView.class, Map.of("key", WHY.value()));
    }

    private PublishedItem current() {
        return catalogue.current(WHY, Locale.ENGLISH).orElseThrow();
    }

    private TextField line(String label) {
        return field(TextField.class, label);
    }

    private IntegerField number(String label) {
        return field(IntegerField.class, label);
    }
}
