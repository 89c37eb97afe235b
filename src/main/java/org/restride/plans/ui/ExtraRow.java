package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.restride.catalogue.ItemKind;
import org.restride.plans.PlanExtra;

/** An article, a habit or a run in the plan that is built. */
class ExtraRow extends PartRow {
    /** What a row asks of the plan. */
    interface Actions extends PartRow.Actions {
        void asked(UUID article, List<String> questions);
    }

    private final Optional<Locale> reader;
    private final Actions actions;
    private PlanExtra extra;
    private ItemCard card;

    /**
     * @param reader in which language the patient reads; empty while a template is built, which asks nothing
     */
    ExtraRow(PlanExtra extra, ItemCard card, Optional<Locale> reader, Actions actions) {
        super(extra.id(), actions);
        this.reader = reader;
        this.actions = actions;
        this.extra = extra;
        this.card = card;
        draw();
    }

    @Override
    String note() {
        return extra.note();
    }

    /** Shows what the plan says now; a field that is open stays as it is. */
    void show(PlanExtra now, ItemCard shown) {
        boolean same = now.equals(extra) && shown.equals(card);
        extra = now;
        card = shown;
        if (!same) {
            draw();
        }
    }

    private void draw() {
        String title = card.title();
        String kind = getTranslation("plans.kind." + extra.kind().code());
        getElement().setAttribute("aria-label", getTranslation("plans.builder.row", title, kind));
        Component days =
                extra.kind() == ItemKind.ARTICLE ? Parts.text("rs-days-cell", "") : days(title, extra.cadence());
        fill(
                grip(),
                Parts.thumbnail(card),
                Parts.box("rs-what", Parts.title(card), Parts.text("rs-meta", kind + asked())),
                days,
                minutes(card.minutes()),
                menu(title, menu -> {
                    if (extra.kind() == ItemKind.ARTICLE && reader.isPresent()) {
                        menu.addItem(getTranslation("plans.questions.ask"), click -> openQuestions(reader.get()));
                    }
                }));
    }

    private String asked() {
        int number = extra.questions().size();
        return number == 0 ? "" : " · " + getTranslation("plans.questions.asked", number);
    }

    private void openQuestions(Locale language) {
        QuestionsField field = new QuestionsField(
                extra.questions(), language, questions -> actions.asked(part(), questions), this::close);
        open(field);
        field.focus();
    }
}
