package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.Illustration;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.Media;
import org.restride.catalogue.MediaUpload;
import org.restride.catalogue.Proposal;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Reviewing;
import org.restride.catalogue.media.PictureSample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

class PicturesFieldTests extends CatalogueScreens {

    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final Locale SPANISH = Locale.of("es");

    @Autowired
    private MediaUpload upload;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Override
    Actor visitor() {
        return clinic.editor();
    }

    @Test
    void whatIsAddedAndSaidIsKeptInItsOrder() {
        PicturesField field = open();
        Media first = media(300);
        Media second = media(310);
        field.add(first);
        field.add(second);
        test(alt(1)).setValue("A runner stands");
        test(alt(2)).setValue("A runner stretches");
        test(caption(2)).setValue("Hold it");
        test(labelled("Move 2 up")).click();
        assertThat(kept())
                .containsExactly(second.says("A runner stretches", "Hold it"), first.says("A runner stands", ""));
        assertThat(open().getValue()).isEqualTo(PictureLines.write(kept()));
        assertThat(alt(1).getValue()).isEqualTo("A runner stretches");
        test(labelled("Take out 1")).click();
        assertThat(kept()).containsExactly(first.says("A runner stands", ""));
    }

    @Test
    void theSamePictureIsNotTakenTwice() {
        PicturesField field = open();
        field.add(media(300));
        field.add(media(300));
        assertThat(field.getElement().getTextRecursively()).contains("The same picture is there twice");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aPictureWithoutWordsIsMarkedWhereTheyBelong() {
        PicturesField field = open();
        field.add(media(300));
        test(button("Send for review…")).click();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("Each picture and video needs words");
        assertThat(alt(1).isInvalid()).isTrue();
        test(alt(1)).setValue("A runner");
        assertThat(alt(1).isInvalid()).isFalse();
    }

    @Test
    void aTranslatorSaysEachPictureInTheOtherLanguage() {
        Illustration shown = media(300).says("A runner", "Slowly");
        PublishedItem now = catalogue.current(WHY, Locale.ENGLISH).orElseThrow();
        new Publications(editing, reviewing, actors)
                .change(
                        clinics.staff(clinic.id(), "Ada", Role.EDITOR),
                        visitor(),
                        WHY,
                        now.id().version(),
                        now.text().with(List.of(shown)));
        UI.getCurrent().navigate("catalogue/why-calves/translate/es");
        TextArea words = find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().contains("What picture 1 shows"))
                .findFirst()
                .orElseThrow();
        test(words).setValue("Una corredora");
        Proposal mine = editing.find(WHY, SPANISH).orElseThrow();
        assertThat(mine.text().illustrations()).extracting(Illustration::alt).containsExactly("Una corredora");
        assertThat(mine.text().illustrations()).extracting(Illustration::media).containsExactly(shown.media());
    }

    private PicturesField open() {
        UI.getCurrent().navigate("catalogue");
        UI.getCurrent().navigate("catalogue/why-calves/edit");
        return find(PicturesField.class).single();
    }

    private Media media(int width) {
        return upload.add(new ByteArrayResource(PictureSample.jpeg(width, 200)));
    }

    private List<Illustration> kept() {
        return editing.find(WHY, Locale.ENGLISH).orElseThrow().text().illustrations();
    }

    private TextArea alt(int number) {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel() != null && area.getLabel().startsWith("What picture " + number))
                .findFirst()
                .orElseThrow();
    }

    private TextField caption(int number) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith("Caption of " + number))
                .findFirst()
                .orElseThrow();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> Set.of(label).contains(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }
}
