package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.Drafts;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.PublishItem;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Publishing;
import org.springframework.beans.factory.annotation.Autowired;

class ItemEditorTests extends CatalogueScreens {

    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Drafts drafts;

    @Override
    Actor visitor() {
        return clinic.editor();
    }

    @Test
    void anEditorPublishesTheNextVersion() {
        edit();
        test(line("Title")).setValue("Why your calves matter");
        test(button("Publish…")).click();
        test(area("What changed, in a sentence")).setValue("A friendlier title");
        test(button("Publish version 2")).click();
        PublishedItem now = current();
        assertThat(now.id().version()).isEqualTo(2);
        assertThat(now.title()).isEqualTo("Why your calves matter");
        assertThat(find(H1.class).single().getText()).isEqualTo("Why your calves matter");
        assertThat(drafts.find("catalogue-item.why-calves")).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAndOfferedAgain() {
        edit();
        test(line("Title")).setValue("Half a tit");
        assertThat(drafts.find("catalogue-item.why-calves")).isPresent();
        edit();
        assertThat(line("Title").getValue()).isEqualTo("Half a tit");
        assertThat(current().title()).isEqualTo("Why calves matter");
        test(button("Throw it away and start again")).click();
        assertThat(line("Title").getValue()).isEqualTo("Why calves matter");
        assertThat(drafts.find("catalogue-item.why-calves")).isEmpty();
    }

    @Test
    void somebodyElsesVersionMeanwhileLosesNothing() {
        edit();
        test(line("Title")).setValue("Mine");
        ItemText text = current().text();
        Actor colleague = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        actors.as(
                colleague,
                () -> publishing.publish(new PublishItem(
                        WHY, 1, new ItemText("Theirs", text.aliases(), text.summary(), text.body()), "First", "")));
        publish("My title", 2);
        assertThat(current().title()).isEqualTo("Theirs");
        assertThat(line("Title").getValue()).isEqualTo("Mine");
        assertThat(find(EditorNotice.class).single().getElement().getTextRecursively())
                .contains("Somebody published another version", "Title: Theirs");
        test(button("Go on with my text, based on version 2")).click();
        publish("My title after all", 3);
        assertThat(current().title()).isEqualTo("Mine");
        assertThat(current().id().version()).isEqualTo(3);
    }

    @Test
    void whatIsMissingIsMarkedAtItsField() {
        edit();
        test(line("Title")).setValue("");
        publish("Nothing", 2);
        assertThat(line("Title").isInvalid()).isTrue();
        assertThat(current().id().version()).isEqualTo(1);
    }

    @Test
    void aPosedFigureIsKeptLikeEveryOtherField() {
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        poses().setValue(figure(40));
        assertThat(drafts.find("catalogue-item.heel-lift").orElseThrow().body()).contains("\\\"knee\\\":40");
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        assertThat(poses().getValue()).isEqualTo(figure(40));
    }

    @Test
    void aFigureThatNoBodyCanDoIsMarkedWithThePlaceAndTheRange() {
        navigate(EditItemView.class, Map.of("key", "heel-lift"));
        poses().setValue(figure(170));
        test(button("Publish…")).click();
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
        test(button("Publish…")).click();
        assertThat(catalogue.current(new ItemKey("drink-water"), Locale.ENGLISH))
                .isPresent();
        assertThat(find(H1.class).single().getText()).isEqualTo("Drink water");
    }

    private void publish(String whatChanged, int version) {
        test(button("Publish…")).click();
        test(area("What changed, in a sentence")).setValue(whatChanged);
        test(button("Publish version " + version)).click();
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

    private TextArea area(String label) {
        return field(TextArea.class, label);
    }

    private IntegerField number(String label) {
        return field(IntegerField.class, label);
    }
}
