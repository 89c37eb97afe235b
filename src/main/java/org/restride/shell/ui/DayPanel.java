package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.DayWords;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PastContent;
import org.restride.catalogue.ui.ItemPreview;
import org.restride.plans.CadenceWords;
import org.restride.plans.ChangeWords;
import org.restride.plans.DoseWords;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanChange;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Schedule;
import org.restride.shell.ReplayedDay;

/** The day itself: what changed on it, what was asked for, and the plan in its words and figures. */
class DayPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReplayedDay replayed;
    private final Locale language;

    DayPanel(ReplayedDay replayed) {
        this.replayed = replayed;
        this.language = replayed.language().language();
        addClassName("rs-day");
        if (!replayed.turns().isEmpty()
                || replayed.hasLanguageChanged()
                || !replayed.locked().isEmpty()) {
            add(changes());
        }
        replayed.followed().ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        add(card(new Paragraph(
                getTranslation(replayed.beforeFirst() ? "patient.day.before-first" : "patient.day.no-plan"))));
    }

    private void show(PlanDetail plan) {
        Schedule.DueDay due = replayed.due();
        Set<UUID> asked =
                due == null ? Set.of() : due.items().stream().map(PlanItem::id).collect(Collectors.toSet());
        Section head = card(
                new H2(plan.title()),
                new Paragraph(getTranslation(
                        "patient.day.version",
                        plan.number(),
                        DayWords.full(
                                this,
                                plan.version().holdsFrom(replayed.patient().zone())))));
        if (due != null) {
            due.place()
                    .ifPresent(place -> head.add(new Paragraph(
                            getTranslation("patient.day.place", place.phase().name(), place.week(), place.weeks()))));
            head.add(new H2(getTranslation("patient.day.due")), dueList(due));
        }
        add(head);
        int number = 1;
        for (Phase phase : plan.body().phases()) {
            add(phase(phase, number++, asked));
        }
    }

    private Component dueList(Schedule.DueDay due) {
        if (due.items().isEmpty() && due.extras().isEmpty()) {
            return new Paragraph(getTranslation("patient.day.rest"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-day-list");
        due.items()
                .forEach(item -> list.add(new ListItem(
                        strong(replayed.title(item.content()), item.content()),
                        toPatient(DoseWords.in(language).line(item.dose())))));
        due.extras().forEach(extra -> list.add(new ListItem(strong(replayed.title(extra.content()), extra.content()))));
        return list;
    }

    /** Open if something of it was asked for on the day. */
    private NativeDetails phase(Phase phase, int number, Set<UUID> asked) {
        Div card = new Div();
        NativeDetails details =
                new NativeDetails(getTranslation("patient.plan.phase", number, phase.name(), phase.weeks()), card);
        details.addClassName("rs-card");
        details.setOpen(
                (number == 1 && asked.isEmpty()) || phase.items().stream().anyMatch(item -> asked.contains(item.id())));
        for (PlanItem item : phase.items()) {
            PastContent content = replayed.contents().get(item.content());
            if (content != null) {
                card.add(item(item, content, asked.contains(item.id())));
            }
        }
        for (PlanExtra extra : phase.extras()) {
            Div line = new Div(
                    strong(replayed.title(extra.content()), extra.content()),
                    toPatient(CadenceWords.in(language).line(extra.cadence())));
            line.addClassName("rs-day-extra");
            recalled(line, extra.content());
            card.add(line);
        }
        return details;
    }

    private Div item(PlanItem item, PastContent past, boolean asked) {
        ItemContent content = past.content();
        Div block = new Div();
        block.addClassName("rs-day-item");
        if (asked) {
            Span tag = new Span(getTranslation("patient.day.asked"));
            tag.addClassName("rs-tag");
            block.add(tag);
        }
        recalled(block, item.content());
        ItemPreview preview = new ItemPreview(
                new ItemText(content.title(), List.of(), content.summary(), content.body(), content.illustrations()),
                DoseWords.in(language).whole(item.dose()));
        preview.getElement().setAttribute("lang", content.language().getLanguage());
        block.add(preview, toPatient(CadenceWords.in(language).line(item.cadence())));
        if (!item.note().isEmpty()) {
            block.add(new Paragraph(item.note()));
        }
        block.add(second(getTranslation("patient.day.content", item.content().version())));
        return block;
    }

    /** What was recalled is shown as it was, with a mark. */
    private void recalled(Div block, ItemVersionId id) {
        PastContent past = replayed.contents().get(id);
        if (past != null && past.recalledAt() != null) {
            LocalDate day = LocalDate.ofInstant(
                    past.recalled().orElseThrow(), replayed.patient().zone());
            boolean then = !past.recalled().orElseThrow().isAfter(replayed.until());
            Span tag = new Span(getTranslation(
                    then ? "patient.day.recalled" : "patient.day.recalled-since", DayWords.full(this, day)));
            tag.addClassNames("rs-tag", "stop");
            block.add(tag);
        }
    }

    private Section changes() {
        Section card = card(new H2(getTranslation("patient.day.changes")));
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-day-list");
        for (ReplayedDay.Turn turn : replayed.turns()) {
            ListItem line = new ListItem(strong(
                    getTranslation(
                            "patient.day.turn",
                            turn.plan().number(),
                            turn.plan().title()),
                    null));
            PlanBody before = turn.before();
            if (before != null) {
                ChangeWords.in(getLocale(), replayed::title)
                        .lines(PlanChange.between(before, turn.plan().body()))
                        .forEach(words -> line.add(new Div(words)));
            }
            turn.plan().version().told().ifPresent(news -> line.add(second(news.why())));
            list.add(line);
        }
        if (replayed.hasLanguageChanged()) {
            list.add(new ListItem(getTranslation("patient.day.language", language.getDisplayLanguage(getLocale()))));
        }
        if (!replayed.locked().isEmpty()) {
            list.add(new ListItem(
                    getTranslation(replayed.isLocked() ? "patient.day.locked" : "patient.day.was-locked")));
        }
        card.add(list);
        return card;
    }

    private Span strong(String text, @Nullable ItemVersionId content) {
        Span span = new Span(text);
        span.addClassName("rs-strong");
        PastContent past = content == null ? null : replayed.contents().get(content);
        if (past != null) {
            span.getElement().setAttribute("lang", past.content().language().getLanguage());
        }
        return span;
    }

    /** As the patient read it. */
    private Span toPatient(String text) {
        Span span = second(text);
        span.getElement().setAttribute("lang", language.getLanguage());
        return span;
    }

    private static Span second(String text) {
        Span span = new Span(text);
        span.addClassName("rs-second");
        return span;
    }

    private static Section card(Component... content) {
        Section card = new Section(content);
        card.addClassName("rs-card");
        return card;
    }
}
