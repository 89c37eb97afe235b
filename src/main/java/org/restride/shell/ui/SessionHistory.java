package org.restride.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ui.DayWords;
import org.restride.progress.LoggedMorning;
import org.restride.progress.LoggedSession;
import org.restride.progress.SessionEntry;
import org.restride.progress.SessionVariant;
import org.restride.shell.PatientChart;

/** Every session with its exercises; what was corrected shows both, what was done during a lock is marked. */
class SessionHistory extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PatientChart chart;
    private final transient Map<UUID, List<LoggedSession>> replaced;

    /**
     * @param replaced reports that a correction has replaced, by the first report of each row of corrections
     */
    SessionHistory(PatientChart chart, Map<UUID, List<LoggedSession>> replaced) {
        this.chart = chart;
        this.replaced = replaced;
        addClassName("rs-lines");
        if (chart.sessions().isEmpty()) {
            add(new Paragraph(getTranslation("patient.sessions.none")));
        }
        chart.sessions().forEach(session -> add(card(session)));
    }

    private Div card(LoggedSession session) {
        Span day = new Span(DayWords.day(this, session.day(), chart.today()));
        day.addClassNames("rs-strong", "rs-grow");
        Div head = new Div(day, pain(session));
        head.addClassName("rs-row");
        if (session.afterLock()) {
            head.add(tag("patient.sessions.after-lock", "stop"));
        }
        if (session.variant() != SessionVariant.USUAL) {
            head.add(tag("patient.sessions." + session.variant(), ""));
        }
        if (session.isCorrection()) {
            head.add(tag("patient.sessions.corrected", ""));
        }
        Div card = new Div(head, facts(session));
        card.addClassNames("rs-card", "rs-lines");
        AccountId keyedBy = session.keyedBy();
        if (keyedBy != null) {
            Span origin = new Span(
                    getTranslation("patient.sessions.paper", chart.names().getOrDefault(keyedBy, "")));
            origin.addClassName("rs-meta");
            card.add(origin);
        }
        if (session.note() != null) {
            card.add(quote(session.note()));
        }
        replaced.getOrDefault(session.root(), List.of()).forEach(earlier -> card.add(earlier(earlier, session)));
        morning(session).ifPresent(morning -> morning.earlier().forEach(earlier -> card.add(earlier(earlier))));
        card.add(new NativeDetails(getTranslation("patient.sessions.exercises"), entries(session)));
        return card;
    }

    private Span pain(LoggedSession session) {
        Span pain = new Span(getTranslation("patient.sessions.pain", session.pain()));
        pain.addClassName("rs-tag");
        switch (session.light()) {
            case GO -> pain.addClassName("go");
            case CARE -> pain.addClassName("care");
            case TOO_MUCH -> pain.addClassName("rs-too-much");
        }
        return pain;
    }

    private Span facts(LoggedSession session) {
        long minutes =
                Duration.between(session.startedAt(), session.finishedAt()).toMinutes();
        StringBuilder text =
                new StringBuilder(session.keyedBy() == null ? getTranslation("patient.sessions.minutes", minutes) : "");
        if (session.effort() != null) {
            text.append(' ').append(getTranslation("patient.sessions.effort", session.effort()));
        }
        morning(session).map(LoggedMorning::pain).ifPresent(score -> text.append(' ')
                .append(getTranslation("patient.sessions.morning", score)));
        Span facts = new Span(text.toString());
        facts.addClassName("rs-second");
        return facts;
    }

    private Optional<LoggedMorning> morning(LoggedSession session) {
        return chart.mornings().stream()
                .filter(morning -> morning.sessionRoot().equals(session.root()))
                .findFirst();
    }

    /** As it was before it was corrected: pain, note, and the exercises that were told otherwise. */
    private Paragraph earlier(LoggedSession earlier, LoggedSession now) {
        StringBuilder text = new StringBuilder(
                getTranslation("patient.sessions.earlier-at", when(earlier.receivedAt()), earlier.pain()));
        if (earlier.note() != null) {
            text.append(getTranslation("patient.event.note", earlier.note()));
        }
        earlier.entries().stream()
                .filter(entry -> !now.entries().contains(entry))
                .forEach(entry -> text.append(' ')
                        .append(getTranslation(
                                "patient.sessions.earlier-entry",
                                title(entry),
                                getTranslation("patient.outcome." + entry.outcome(), entry.setsDone()))));
        return meta(text.toString());
    }

    private Paragraph earlier(LoggedMorning.Earlier earlier) {
        return meta(getTranslation("patient.sessions.earlier-morning", when(earlier.at()), earlier.pain()));
    }

    private String when(Instant at) {
        return DayWords.day(this, LocalDate.ofInstant(at, chart.who().zone()), chart.today());
    }

    private static Paragraph meta(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("rs-meta");
        return text;
    }

    private String title(SessionEntry entry) {
        return chart.titleOfItem(entry.item()).orElseGet(() -> getTranslation("patient.sessions.earlier-plan"));
    }

    private UnorderedList entries(LoggedSession session) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        session.entries().forEach(entry -> list.add(entry(entry)));
        return list;
    }

    private ListItem entry(SessionEntry entry) {
        Span name = new Span(title(entry));
        name.addClassName("rs-grow");
        Span outcome = new Span(getTranslation("patient.outcome." + entry.outcome(), entry.setsDone()));
        outcome.addClassName("rs-second");
        ListItem item = new ListItem(name, outcome);
        if (entry.reason() != null) {
            item.add(tag("patient.skip." + entry.reason(), ""));
        }
        if (entry.reasonText() != null) {
            item.add(quote(entry.reasonText()));
        }
        SessionEntry.Hurt hurt = entry.hurt();
        if (hurt != null) {
            String place = getTranslation("patient.place." + hurt.where());
            String on = hurt.side() == null ? place : place + ", " + getTranslation("patient.side." + hurt.side());
            Span where = new Span(getTranslation("patient.hurt", on, hurt.score()));
            where.addClassNames("rs-tag", "care");
            item.add(where);
        }
        return item;
    }

    private Span tag(String key, String tone) {
        Span tag = new Span(getTranslation(key));
        tag.addClassName("rs-tag");
        if (!tone.isEmpty()) {
            tag.addClassName(tone);
        }
        return tag;
    }

    private static Paragraph quote(String words) {
        Paragraph quote = new Paragraph(words);
        quote.addClassName("rs-quote");
        return quote;
    }
}
