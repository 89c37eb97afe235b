package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.restride.base.ui.Icon;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.ForBadDays;
import org.restride.plans.Phase;
import org.restride.plans.PlanItem;
import org.restride.plans.proposals.BadDays;

/** What the open phase comes to on a bad day and with little time: proposed, seen at a glance, and changed in place. */
@CssImport("./styles/bad-days.css")
class BadDaysPanel extends Details {
    private final PlanEdits edits;
    private final ItemCards cards;
    private final BadDays badDays;
    private final Div flareUp = Parts.box("rs-bad-day");
    private final Div shortSession = Parts.box("rs-bad-day");
    private final UnorderedList rows = new UnorderedList();
    private final Button reset = Parts.quiet(getTranslation("plans.bad-days.reset"), this::reset);
    private List<Asked> asked = List.of();
    private Map<UUID, ForBadDays> proposed = Map.of();
    private List<PlanItem> shown = List.of();

    /** What the proposal rests on. */
    private record Asked(UUID id, Object content, Dose dose, Cadence cadence) {
        static List<Asked> of(Phase phase) {
            return phase.items().stream()
                    .map(item -> new Asked(item.id(), item.content(), item.dose(), item.cadence()))
                    .toList();
        }
    }

    BadDaysPanel(PlanEdits edits, ItemCards cards, BadDays badDays) {
        this.edits = edits;
        this.cards = cards;
        this.badDays = badDays;
        addClassName("rs-bad-days");
        rows.addClassName("rs-bad-day-rows");
        Parts.name(rows, getTranslation("plans.bad-days.title"));
        setSummary(Parts.box(
                "rs-bad-day-summary",
                Parts.text("rs-strong", getTranslation("plans.bad-days.title")),
                flareUp,
                shortSession));
        add(Parts.text("rs-second", getTranslation("plans.bad-days.help")), rows, reset);
        edits.onChange(this::show);
        show();
    }

    private void show() {
        Phase phase = edits.phase();
        setVisible(!phase.items().isEmpty());
        List<Asked> now = Asked.of(phase);
        if (!now.equals(asked)) {
            proposed = badDays.propose(phase);
            asked = now;
        }
        Phase filled = filled(phase);
        cards.require(edits.body().contents());
        say(filled);
        if (!filled.items().equals(shown)) {
            shown = filled.items();
            draw(filled);
        }
        reset.setVisible(phase.items().stream()
                .anyMatch(item -> item.forBadDays() != null
                        && !Objects.equals(
                                item.forBadDays(),
                                item.with(proposed.get(item.id())).forBadDays())));
    }

    /** The phase as it would be signed. */
    private Phase filled(Phase phase) {
        Phase filled = phase;
        for (PlanItem item : phase.items()) {
            if (item.forBadDays() == null) {
                filled = filled.changing(item.id(), old -> old.with(proposed.get(item.id())));
            }
        }
        return filled;
    }

    private void say(Phase filled) {
        BadDaySums sums = BadDaySums.of(filled);
        int all = filled.items().size();
        fill(flareUp, "cloud-rain", "flare-up", sums.flareUp(), sums.usual(), sums.flareUps(), all);
        fill(shortSession, "timer", "short", sums.shortSession(), sums.usual(), sums.shorts(), all);
    }

    private void fill(Div line, String icon, String key, int minutes, int usual, int exercises, int all) {
        line.removeAll();
        line.add(
                new Icon(icon),
                Parts.text("rs-second", getTranslation("plans.bad-days." + key)),
                Parts.text("rs-strong", getTranslation("plans.bad-days.minutes", minutes, usual)),
                Parts.text("rs-second", getTranslation("plans.bad-days.exercises", exercises, all)));
    }

    private void draw(Phase filled) {
        cards.require(filled.items().stream()
                .flatMap(item -> BadDayRow.rung(item.forBadDays()).stream())
                .toList());
        cards.require(proposed.values().stream()
                .flatMap(each -> BadDayRow.rung(each).stream())
                .toList());
        List<BadDayRow> drawn = new ArrayList<>();
        for (PlanItem item : filled.items()) {
            ForBadDays offer = proposed.get(item.id());
            if (offer != null && item.forBadDays() != null) {
                drawn.add(new BadDayRow(item, offer, cards, changed -> keep(item.id(), changed)));
            }
        }
        rows.removeAll();
        drawn.forEach(rows::add);
    }

    private void keep(UUID item, ForBadDays changed) {
        edits.changePhase(phase -> phase.changing(item, old -> old.with(changed)));
    }

    private void reset() {
        edits.changePhase(phase -> {
            Phase without = phase;
            for (PlanItem item : phase.items()) {
                without = without.changing(item.id(), old -> old.with((ForBadDays) null));
            }
            return without;
        });
    }
}
