package org.restride.plans.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;

/** Exercises and habits below each other, as the patient reads them; of what was recalled since it only says to leave it out. */
final class ExerciseLines extends UnorderedList {

    ExerciseLines(List<PlanItem> items, List<PlanExtra> extras, Map<ItemVersionId, PublishedItem> contents) {
        addClassName("rs-plan-lines");
        for (PlanItem item : items) {
            PublishedItem content = contents.get(item.content());
            if (content != null) {
                add(isRecalled(content) ? recalled(content) : new ExerciseLine(item, content));
            }
        }
        for (PlanExtra extra : extras) {
            PublishedItem content = contents.get(extra.content());
            if (content != null) {
                add(isRecalled(content) ? recalled(content) : new ExtraLine(extra, content));
            }
        }
    }

    private static boolean isRecalled(PublishedItem content) {
        return content.review() == ReviewState.RETIRED;
    }

    private ListItem recalled(PublishedItem content) {
        return new ListItem(Parts.text("rs-second", getTranslation("plans.aftercare.recalled", content.title())));
    }
}
