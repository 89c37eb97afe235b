package org.restride.plans.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.restride.catalogue.ItemId;
import org.restride.plans.learning.LearningAnswer;

/** What a patient took from what they read, for the clinician. */
public class LearningCard extends Section {

    /**
     * @param titles the articles' names
     * @param days when something was answered, in words
     */
    public LearningCard(
            List<LearningAnswer> answers, Function<ItemId, String> titles, Function<LearningAnswer, String> days) {
        addClassName("rs-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        for (LearningAnswer answer : answers) {
            Paragraph said = new Paragraph(answer.answer());
            said.addClassName("rs-quote");
            list.add(new ListItem(
                    Parts.text("rs-strong", answer.question()),
                    Parts.text("rs-meta", titles.apply(answer.article()) + " · " + days.apply(answer)),
                    said));
        }
        add(new H2(getTranslation("plans.learning.answers")), list);
    }
}
