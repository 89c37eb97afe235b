package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.base.Texts;
import org.restride.base.ui.Figure;
import org.restride.catalogue.Catalogue;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Schedule;

/** What the patient will see on a day of the open phase, in the patient's words; a picture of it, nothing here can be pressed. */
class PhoneFrame extends Aside {
    private final PlanEdits edits;
    private final Map<Locale, ItemCards> cards;
    private final Optional<String> firstName;
    private final Select<DayOfWeek> day = new Select<>();
    private final Button otherLanguage;
    private final Div screen = Parts.box("rs-phone-preview");
    private Locale language;

    /**
     * @param firstName of the patient; empty while a template is built
     * @param language in which the patient reads
     */
    PhoneFrame(PlanEdits edits, Catalogue catalogue, Optional<String> firstName, Locale language) {
        this.edits = edits;
        this.firstName = firstName;
        this.cards = Map.of(
                Texts.LANGUAGES.getFirst(), new ItemCards(catalogue, Texts.LANGUAGES.getFirst()),
                Texts.LANGUAGES.getLast(), new ItemCards(catalogue, Texts.LANGUAGES.getLast()));
        this.language = cards.containsKey(language) ? language : Texts.LANGUAGES.getFirst();
        addClassName("rs-preview");
        String title = firstName
                .map(name -> getTranslation("plans.builder.preview-of", name))
                .orElseGet(() -> getTranslation("plans.builder.preview"));
        Parts.name(this, title);
        day.setAriaLabel(getTranslation("plans.builder.preview-day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(value -> value.getDisplayName(TextStyle.SHORT, getLocale()));
        day.setValue(DayOfWeek.MONDAY);
        day.setWidth("92px");
        day.addValueChangeListener(chosen -> show());
        otherLanguage = Parts.plain("", this::switchLanguage);
        add(Parts.box("rs-preview-head", Parts.text("rs-meta", title), day, otherLanguage), screen);
        screen.getElement().setAttribute("role", "group").setAttribute("tabindex", "0");
        Parts.name(screen, title);
        edits.onChange(this::show);
        show();
    }

    private void switchLanguage() {
        language = other();
        show();
    }

    private Locale other() {
        return language.equals(Texts.LANGUAGES.getFirst()) ? Texts.LANGUAGES.getLast() : Texts.LANGUAGES.getFirst();
    }

    private void show() {
        otherLanguage.setText(other().getLanguage().toUpperCase(Locale.ROOT));
        otherLanguage.setAriaLabel(getTranslation("plans.builder.preview-in", other().getDisplayLanguage(getLocale())));
        ItemCards own = Objects.requireNonNull(cards.get(language));
        own.require(edits.body().contents());
        screen.removeAll();
        screen.getElement().setAttribute("lang", language.getLanguage());
        Schedule.DueDay due = new TypicalWeek(edits.phase()).on(day.getValue());
        String weekday = day.getValue().getDisplayName(TextStyle.FULL, language);
        screen.add(Parts.text("rs-meta", weekday), Parts.text("rs-phone-greeting", greeting()));
        if (due.isRest()) {
            screen.add(Parts.text("rs-phone-rest", say("plans.preview.rest")));
        } else {
            screen.add(hero(due, own));
            due.items().forEach(item -> screen.add(row(item, own)));
        }
        due.extras().stream().filter(PlanExtra::isRun).forEach(run -> screen.add(row(run, own)));
    }

    private Div hero(Schedule.DueDay due, ItemCards own) {
        Div hero = Parts.box("rs-phone-hero");
        due.items().stream()
                .map(item -> own.get(item.content()))
                .flatMap(card -> Stream.ofNullable(card.figure()).map(figure -> new Figure(figure, card.title())))
                .findFirst()
                .ifPresent(figure -> hero.add(Parts.box("rs-phone-stage", figure)));
        List<PlanItem> items = due.items();
        int minutes = new TypicalWeek(edits.phase()).exerciseMinutes(day.getValue());
        if (!items.isEmpty()) {
            hero.add(
                    Parts.text("rs-strong", edits.phase().name()),
                    Parts.text("rs-second", say("plans.preview.session", minutes, items.size())),
                    Parts.text("rs-phone-button", say("plans.preview.start")));
        }
        return hero;
    }

    private Div row(PlanItem item, ItemCards own) {
        ItemCard card = own.get(item.content());
        return Parts.box(
                "rs-phone-row",
                Parts.thumbnail(card),
                Parts.box(
                        "rs-what",
                        Parts.text("rs-title", card.title()),
                        Parts.text("rs-second", DoseWords.in(language).line(item.dose()))));
    }

    private Div row(PlanExtra run, ItemCards own) {
        ItemCard card = own.get(run.content());
        return Parts.box(
                "rs-phone-row",
                Parts.thumbnail(card),
                Parts.box(
                        "rs-what",
                        Parts.text("rs-title", card.title()),
                        Parts.text("rs-second", say("plans.minutes", card.minutes()))));
    }

    private String greeting() {
        return firstName.map(name -> say("plans.preview.greeting", name)).orElseGet(() -> say("plans.preview.hello"));
    }

    private String say(String key, Object... arguments) {
        return getTranslation(language, key, arguments);
    }
}
