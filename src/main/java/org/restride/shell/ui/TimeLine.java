package org.restride.shell.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.plans.News;
import org.restride.progress.LoggedMorning;
import org.restride.progress.LoggedSession;
import org.restride.progress.SessionEntry;
import org.restride.shell.PatientChart;

/** What has happened lately, newest first: sessions, mornings and plan versions. */
class TimeLine extends OrderedList {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private record Event(Instant at, String icon, String tone, String title, String text) {}

    TimeLine(PatientChart chart) {
        addClassName("rs-time-line");
        List<Event> events = new ArrayList<>();
        chart.sessions().forEach(session -> events.add(session(session)));
        chart.mornings().forEach(morning -> events.add(morning(morning)));
        chart.versions()
                .forEach(version -> events.add(new Event(
                        version.signature().at(),
                        "layers",
                        "brand",
                        getTranslation("patient.event.plan", version.id().version()),
                        version.told().map(News::why).orElse(version.title()))));
        events.sort(Comparator.comparing(Event::at).reversed());
        events.stream()
                .limit(MOST)
                .forEach(event -> add(item(
                        event, DayWords.moment(this, event.at(), chart.who().zone(), chart.asOf()))));
        if (events.isEmpty()) {
            ListItem none = new ListItem(getTranslation("patient.event.none"));
            none.addClassName("rs-none");
            add(none);
        }
    }

    private Event session(LoggedSession session) {
        long done = session.entries().stream().filter(SessionEntry::counts).count();
        String note = session.note() == null ? "" : getTranslation("patient.event.note", session.note());
        String text = getTranslation(
                        "patient.event.session.text", done, session.entries().size(), session.pain())
                + note;
        String key = session.isCorrection() ? "patient.event.session-corrected" : "patient.event.session";
        return new Event(session.receivedAt(), "check", tone(session), getTranslation(key), text);
    }

    private static String tone(LoggedSession session) {
        return switch (session.light()) {
            case GO -> "go";
            case CARE, TOO_MUCH -> "care";
        };
    }

    private Event morning(LoggedMorning morning) {
        String note = morning.note() == null ? "" : getTranslation("patient.event.note", morning.note());
        return new Event(
                morning.receivedAt(),
                "sunrise",
                "plain",
                getTranslation("patient.event.morning"),
                getTranslation("patient.event.morning.text", morning.pain()) + note);
    }

    private static ListItem item(Event event, String when) {
        Span sign = new Span(new Icon(event.icon()));
        sign.addClassNames("rs-sign", event.tone());
        Span title = new Span(event.title());
        title.addClassName("rs-strong");
        Span time = new Span(when);
        time.addClassName("rs-meta");
        Span text = new Span(event.text());
        text.addClassName("rs-second");
        return new ListItem(sign, title, time, text);
    }
}
