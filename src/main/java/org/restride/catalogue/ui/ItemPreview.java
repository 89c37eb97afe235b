package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.restride.base.ui.Figure;
import org.restride.catalogue.ArticleBody;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.HabitBody;
import org.restride.catalogue.Illustration;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.RunSessionBody;

/** An item as a patient sees it: an exercise with its moving figure, dose and steps, a text with its sources. */
@CssImport("./styles/item.css")
public class ItemPreview extends Div {

    private static final long serialVersionUID = 1L;

    /** With the dose that the item's author suggests. */
    public ItemPreview(ItemText text) {
        this(text, Optional.empty());
    }

    /**
     * With a dose of one's own.
     *
     * @param doseLine in words, for example "3 sets of 15, hold 2 seconds each"
     */
    public ItemPreview(ItemText text, String doseLine) {
        this(text, Optional.of(doseLine));
    }

    private ItemPreview(ItemText text, Optional<String> doseLine) {
        addClassName("rs-item");
        ItemWords words = new ItemWords(this);
        switch (text.body()) {
            case ExerciseBody exercise -> {
                add(stage(exercise, text.title()));
                head(text.title(), doseLine.orElseGet(() -> words.dose(exercise.dose())));
                add(pictures(text), new StepsPreview(exercise.steps()));
            }
            case RunSessionBody run -> {
                head(text.title(), doseLine.orElseGet(() -> words.minutes(run.minutes())));
                add(stages(run, words), pictures(text), new StepsPreview(run.steps()));
            }
            case ArticleBody article -> {
                head(text.title(), words.minutes(article.minutes()));
                add(illustrated(text, new ArticleText(article.markdown(), article.claims())));
            }
            case HabitBody habit -> {
                head(text.title(), words.minutes(habit.minutes()));
                add(illustrated(text, new ArticleText(habit.markdown(), habit.claims())));
            }
        }
    }

    private static Illustrations pictures(ItemText text) {
        return new Illustrations(text.illustrations());
    }

    /** The first picture leads into the text, the others follow it. */
    static Component[] illustrated(ItemText item, ArticleText text) {
        List<Illustration> pictures = item.illustrations();
        return pictures.isEmpty()
                ? new Component[] {text}
                : new Component[] {
                    new Illustrations(pictures.subList(0, 1)),
                    text,
                    new Illustrations(pictures.subList(1, pictures.size()))
                };
    }

    private static Div stage(ExerciseBody exercise, String title) {
        Div stage = new Div(new Figure(exercise.figure(), title).playing(true));
        stage.addClassName("rs-stage");
        return stage;
    }

    private void head(String title, String line) {
        Paragraph dose = new Paragraph(line);
        dose.addClassName("rs-second");
        Div head = new Div(new H2(title.isBlank() ? getTranslation("catalogue.editor.untitled") : title), dose);
        head.addClassName("rs-item-head");
        add(head);
    }

    private static OrderedList stages(RunSessionBody run, ItemWords words) {
        OrderedList list = new OrderedList();
        list.addClassName("rs-run-stages");
        run.stages().forEach(stage -> list.add(new ListItem(words.stage(stage))));
        return list;
    }
}
