package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;
import org.restride.plans.DoseWords;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.PlanItem;
import org.restride.plans.baddays.BadDayRules;

/** An exercise on a bad day and in the short session; each dose is typed in place. */
class BadDayRow extends ListItem {
    private enum Way {
        USUAL,
        LESS,
        EASIER,
        OUT;

        static Way of(FlareUp flareUp) {
            return switch (flareUp) {
                case FlareUp.AsUsual() -> USUAL;
                case FlareUp.Less _ -> LESS;
                case FlareUp.Easier _ -> EASIER;
                case FlareUp.LeftOut() -> OUT;
            };
        }
    }

    private final PlanItem item;
    private final ForBadDays now;
    private final ForBadDays proposed;
    private final ItemCards cards;
    private final Consumer<ForBadDays> onChange;
    private final Div below = Parts.box("rs-below");

    /**
     * @param item with what is signed for it, or would be
     * @param proposed what the ladder and the bounds suggest
     */
    BadDayRow(PlanItem item, ForBadDays proposed, ItemCards cards, Consumer<ForBadDays> onChange) {
        this.item = item;
        this.now = item.forBadDays() == null ? proposed : item.forBadDays();
        this.proposed = proposed;
        this.cards = cards;
        this.onChange = onChange;
        addClassName("rs-bad-day-row");
        add(
                Parts.text("rs-title", title()),
                Parts.box("rs-bad-day-choice", ways(), dose(now.flareUp())),
                Parts.box("rs-bad-day-choice", belongs(), smallest()),
                below);
    }

    /** The easier exercise of a proposal, if it has one. */
    static Optional<ItemVersionId> rung(@Nullable ForBadDays of) {
        return of != null && of.flareUp() instanceof FlareUp.Easier(var content, var _)
                ? Optional.of(content)
                : Optional.empty();
    }

    private String title() {
        return cards.get(item.content()).title();
    }

    private Select<Way> ways() {
        Select<Way> ways = new Select<>();
        ways.setAriaLabel(getTranslation("plans.bad-days.way-of", title()));
        List<Way> choices = new ArrayList<>(List.of(Way.USUAL, Way.LESS));
        if (easier() != null) {
            choices.add(Way.EASIER);
        }
        choices.add(Way.OUT);
        ways.setItems(choices);
        ways.setItemLabelGenerator(this::label);
        ways.setValue(Way.of(now.flareUp()));
        ways.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(now.with(flareUp(change.getValue())));
            }
        });
        return ways;
    }

    private String label(Way way) {
        FlareUp.Easier easier = easier();
        return way == Way.EASIER && easier != null
                ? getTranslation(
                        "plans.bad-days.easier", cards.get(easier.content()).title())
                : getTranslation("plans.bad-days." + way.name().toLowerCase(Locale.ROOT));
    }

    private FlareUp flareUp(Way way) {
        FlareUp.Easier easier = easier();
        return switch (way) {
            case USUAL -> new FlareUp.AsUsual();
            case LESS ->
                proposed.flareUp() instanceof FlareUp.Less less
                        ? less
                        : new FlareUp.Less(BadDayRules.half(item.dose()));
            case EASIER -> easier == null ? now.flareUp() : easier;
            case OUT -> new FlareUp.LeftOut();
        };
    }

    /** The easier exercise that is chosen, or else proposed. */
    private FlareUp.@Nullable Easier easier() {
        if (now.flareUp() instanceof FlareUp.Easier chosen) {
            return chosen;
        }
        return proposed.flareUp() instanceof FlareUp.Easier offered ? offered : null;
    }

    private Component dose(FlareUp flareUp) {
        return switch (flareUp) {
            case FlareUp.Less(var dose) ->
                dose("flare-up", dose, other -> onChange.accept(now.with(new FlareUp.Less(other))));
            case FlareUp.Easier(var content, var dose) ->
                dose("flare-up", dose, other -> onChange.accept(now.with(new FlareUp.Easier(content, other))));
            case FlareUp.AsUsual(), FlareUp.LeftOut() -> Parts.text("rs-second", "");
        };
    }

    private Checkbox belongs() {
        Checkbox belongs = new Checkbox(getTranslation("plans.bad-days.in-short"), now.smallest() != null);
        belongs.setAriaLabel(getTranslation("plans.bad-days.in-short-of", title()));
        belongs.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Dose offered = proposed.smallest() == null ? BadDayRules.oneSet(item.dose()) : proposed.smallest();
                onChange.accept(now.withSmallest(change.getValue() ? offered : null));
            }
        });
        return belongs;
    }

    private Component smallest() {
        Dose smallest = now.smallest();
        return smallest == null
                ? Parts.text("rs-second", "")
                : dose("short", smallest, other -> onChange.accept(now.withSmallest(other)));
    }

    private Button dose(String kind, Dose dose, Consumer<Dose> onDose) {
        String words = DoseWords.in(cards.language()).line(dose);
        Button button = new Button(words, click -> open(kind, dose, onDose));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("rs-dose-words");
        button.setAriaLabel(getTranslation("plans.bad-days.dose." + kind, title(), words));
        return button;
    }

    /** What is typed counts when the person leaves the field: the row is drawn anew then. */
    private void open(String kind, Dose dose, Consumer<Dose> onDose) {
        Dose[] read = {dose};
        DoseField field = new DoseField(
                getTranslation("plans.bad-days.dose." + kind, title(), ""),
                DoseWords.in(cards.language()).shortly(dose),
                cards.language(),
                cards.get(item.content()).sides(),
                understood -> read[0] = understood.dose(),
                typed -> {},
                () -> onDose.accept(read[0]));
        below.removeAll();
        below.add(
                field,
                Parts.box(
                        "rs-questions-foot",
                        Parts.text("rs-meta", getTranslation("plans.bad-days.never-more")),
                        Parts.plain(getTranslation("plans.bad-days.take"), () -> onDose.accept(read[0]))));
        field.focus();
    }
}
