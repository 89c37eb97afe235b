package org.restride.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.restride.catalogue.BeginProposal;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalId;
import org.restride.catalogue.ProposalState;
import org.restride.catalogue.Publications;
import org.restride.catalogue.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewViewTests extends CatalogueScreens {

    private static final ItemKey HEEL = new ItemKey("heel-lift");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    private Actor author;
    private ProposalId waiting;

    @Override
    Actor visitor() {
        return clinic.editor();
    }

    @Override
    void prepare() {
        author = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        ItemText text = actors.as(
                author,
                () -> catalogue.current(HEEL, Locale.ENGLISH).orElseThrow().text());
        waiting = new Publications(editing, reviewing, actors)
                .send(
                        author,
                        new BeginProposal.Change(
                                HEEL, 1, new ItemText("Heel rise", text.aliases(), text.summary(), higher(text))),
                        "One level up",
                        "");
    }

    @Test
    void theDeskShowsWhatWaitsForThisPersonAndWhoWroteIt() {
        DeskView desk = navigate(DeskView.class);
        assertThat(desk.getElement().getTextRecursively()).contains("For you to review", "Heel rise", "Emil Editor");
    }

    @Test
    void aReviewerReadsWhatChangedAndPublishes() {
        ReviewView view = open();
        assertThat(view.getElement().getTextRecursively())
                .contains("One level up", "Written by Emil Editor", "What changed")
                .contains("Level, 1 to 5");
        assertThat(changed(view, "del")).contains("lift", "2");
        assertThat(changed(view, "ins")).contains("rise", "3");
        test(button("Publish")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Heel rise");
        assertThat(catalogue.standing(HEEL).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aReviewerSendsBackWithANote() {
        open();
        test(button("Send back…")).click();
        test(find(TextArea.class).single()).setValue("Keep level 2, please.");
        test(button("Send back")).click();
        assertThat(actors.as(author, () -> editing.find(waiting)).orElseThrow().state())
                .isInstanceOf(ProposalState.SentBack.class);
        assertThat(catalogue.standing(HEEL).orElseThrow().version()).isEqualTo(1);
    }

    private ReviewView open() {
        return navigate(ReviewView.class, Map.of("proposal", waiting.toString()));
    }

    private static List<String> changed(ReviewView view, String tag) {
        return tags(view.getElement(), tag).map(Element::getText).toList();
    }

    private static Stream<Element> tags(Element element, String tag) {
        Stream<Element> below = element.getChildren().flatMap(child -> tags(child, tag));
        return !element.isTextNode() && element.getTag().equals(tag) ? Stream.concat(Stream.of(element), below) : below;
    }

    private static ExerciseBody higher(ItemText text) {
        ExerciseBody body = (ExerciseBody) text.body();
        return new ExerciseBody(
                body.purpose(),
                body.regions(),
                body.muscles(),
                body.equipment(),
                body.level() + 1,
                body.position(),
                body.sides(),
                body.dose(),
                body.bounds(),
                body.doses(),
                body.frequency(),
                body.minutes(),
                body.easier(),
                body.harder(),
                body.contraindications(),
                body.precautions(),
                body.tags(),
                body.steps(),
                body.figure(),
                body.claims());
    }
}
