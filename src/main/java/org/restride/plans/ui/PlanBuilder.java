package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.restride.base.AccountId;
import org.restride.base.Ids;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.Drawing;
import org.restride.plans.checks.PlanFinding;
import org.restride.plans.proposals.BadDays;

/** The three panes in which a plan or a template is built: catalogue, plan, and what the patient will see. */
@CssImport("./styles/builder.css")
@CssImport("./styles/proposals.css")
class PlanBuilder extends Div {
    private static final String KEYS = "/ d x a ? Delete Alt+ArrowUp Alt+ArrowDown Mod+z Mod+Shift+z Mod+y Mod+Enter";

    private final PlanEdits edits;
    private final Catalogue catalogue;
    private final Ids ids;
    private final ItemCards cards;
    private final CataloguePane cataloguePane;
    private final PlanPane plan;
    private final Runnable onNext;
    private final Div warnings = new Div();
    private final Div bars = Parts.box("rs-bars");
    private final Div badDays = new Div();
    private final Div settings = Parts.box("rs-plan-settings");

    /**
     * @param firstName of the patient; empty while a template is built
     * @param language in which the patient reads
     * @param onTyped gets the text of a dose that is being typed
     * @param onNext is what Ctrl+Enter does
     */
    PlanBuilder(
            PlanEdits edits,
            BuilderHead head,
            Catalogue catalogue,
            Ids ids,
            PhonePreview preview,
            Optional<String> firstName,
            Locale language,
            BiConsumer<UUID, String> onTyped,
            Runnable onNext) {
        this.edits = edits;
        this.catalogue = catalogue;
        this.ids = ids;
        this.onNext = onNext;
        addClassName("rs-builder");
        cards = new ItemCards(catalogue, getLocale());
        cards.require(edits.body().contents());
        cataloguePane = new CataloguePane(catalogue, drop -> add(drop, Integer.MAX_VALUE));
        plan = new PlanPane(edits, cards, ids, firstName.map(name -> language), onTyped, this::add);
        Div middle = Parts.box(
                "rs-middle",
                warnings,
                bars,
                Parts.box("rs-plan-scroll", plan, badDays, settings),
                new WeekStrip(edits, cards));
        PhoneFrame phone = new PhoneFrame(edits, preview, firstName, language);
        Shortcuts shortcuts = new Shortcuts(KEYS, this::pressed);
        shortcuts.add(head, Parts.box("rs-panes", cataloguePane, middle, phone));
        add(shortcuts);
        edits.onChange(() -> cataloguePane.mark(edits.body().contents()));
        cataloguePane.mark(edits.body().contents());
    }

    PlanEdits edits() {
        return edits;
    }

    /** Shows what the open phase comes to on bad days, below the plan. */
    void forBadDays(BadDays proposals) {
        badDays.add(new BadDaysPanel(edits, cards, proposals));
    }

    /** Puts something below the plan that is set for the patient beside it. */
    void addSetting(Component setting) {
        settings.add(setting);
    }

    /** Says something that holds as long as the builder is open. */
    void tell(Div bar) {
        warnings.add(bar);
    }

    /** Shows what has to be known about the plan's contents, above everything else. */
    void warn(RecallBar.Factory recalls) {
        warnings.add(recalls.of(edits, cards));
    }

    /** Shows something that can be done with the plan, above it. */
    void offer(Div bar) {
        warnings.add(Parts.box("rs-bars", bar));
    }

    /**
     * Checks the plan from now on, beside its parts and in the head.
     *
     * @param names of who gave the reasons that are carried on
     */
    FindingLines check(BuilderChecks.Start start, BuilderHead head, Map<AccountId, String> names) {
        BuilderChecks checks = new BuilderChecks(edits, cards, start);
        FindingLines lines = new FindingLines(checks, new CheckWords(cards, start.known()), edits, names);
        plan.check(lines);
        head.add(new CheckSummary(lines, edits, plan::reveal));
        return lines;
    }

    void reveal(PlanFinding found) {
        plan.reveal(found);
    }

    /** Says beside exercises what is known about them from elsewhere, by their id in the plan. */
    void hint(Map<UUID, String> known) {
        plan.hint(known);
    }

    void show(Div bar) {
        bars.removeAll();
        bars.add(bar);
    }

    void hideBars() {
        bars.removeAll();
    }

    void resume(UUID item, String typed) {
        plan.resumeDose(item, typed);
    }

    private void add(CatalogueDrop drop, int place) {
        PublishedItem item =
                catalogue.published(List.of(drop.id()), getLocale()).getFirst();
        UUID part = ids.next();
        edits.changePhase(phase -> item.body() instanceof ExerciseBody exercise
                ? phase.plus(Drawing.item(part, item, exercise), place)
                : phase.plus(Drawing.extra(part, item)));
    }

    private void pressed(Shortcuts.Pressed key) {
        switch (key.combo()) {
            case "/" -> cataloguePane.focusSearch();
            case "?" -> new KeysDialog().open();
            case "Mod+z" -> edits.undo();
            case "Mod+Shift+z", "Mod+y" -> edits.redo();
            case "Mod+Enter" -> onNext.run();
            case "d" -> key.item().ifPresent(plan::focusDose);
            case "x" -> key.item().ifPresent(plan::toggle);
            case "a" -> plan.chooseAll();
            case "Delete" -> key.item().ifPresent(plan::remove);
            case "Alt+ArrowUp" -> key.item().ifPresent(part -> move(part, -1));
            case "Alt+ArrowDown" -> key.item().ifPresent(part -> move(part, 1));
            default -> {}
        }
    }

    /** A phase's tab moves the phase; a row moves itself. */
    private void move(UUID part, int places) {
        if (edits.body().phases().stream().anyMatch(phase -> phase.id().equals(part))) {
            edits.change(body -> body.moving(part, places));
        } else {
            plan.moved(part, places);
        }
    }

    /** Lists what the keys do. */
    private static final class KeysDialog extends Dialog {
        private static final List<String> KEYS =
                List.of("search", "dose", "choose", "choose-all", "move", "remove", "undo", "redo", "assign", "help");

        KeysDialog() {
            setHeaderTitle(getTranslation("plans.keys.title"));
            UnorderedList list = new UnorderedList();
            list.addClassName("rs-keys");
            KEYS.forEach(key -> list.add(new ListItem(
                    Parts.text("rs-kbd", getTranslation("plans.keys." + key + ".key")),
                    new Span(getTranslation("plans.keys." + key)))));
            Button close = Parts.quiet(getTranslation("plans.keys.close"), this::close);
            add(list);
            getFooter().add(close);
        }
    }
}
