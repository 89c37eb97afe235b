package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.TimelineEntry;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.people.StaffNames;
import org.restride.shell.PatientChart;
import org.restride.shell.TimelinePage;
import org.restride.shell.TimelineQuery;
import org.restride.shell.Timelines;

/** Everything that happened with a patient, newest first: with what came since the last look above a line, and older pages on demand. */
class TimeLine extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Timelines timelines;
    private final transient StaffNames staff;
    private final transient Memory memory;
    private final transient PatientChart chart;
    private final transient Map<AccountId, String> names = new HashMap<>();
    private final transient List<TimelineEntry> shown = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Button older;

    /** What stays when the page is read again: how far the reader looked, and what they have seen. */
    static final class Memory {
        private TimelineQuery query = TimelineQuery.newest();
        private final Set<UUID> seen = new HashSet<>();
        private @Nullable Instant lastLook;

        /** Begins anew with another patient. */
        void begin(@Nullable Instant look) {
            query = TimelineQuery.newest();
            seen.clear();
            lastLook = look;
        }
    }

    TimeLine(PatientChart chart, Timelines timelines, StaffNames staff, Memory memory) {
        this.chart = chart;
        this.timelines = timelines;
        this.staff = staff;
        this.memory = memory;
        addClassNames("rs-card", "rs-time-line-card");
        list.addClassName("rs-time-line");
        older = new Button(getTranslation("patient.time-line.older"), click -> more());
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(new H2(getTranslation("patient.time-line")), zoom(), kinds());
        head.addClassNames("rs-card-head", "rs-time-line-head");
        add(head, list, older);
        show(memory.query.isPlain() ? chart.around().timeline() : read(memory.query));
    }

    private Select<TimelineQuery.Zoom> zoom() {
        Select<TimelineQuery.Zoom> zoom = new Select<>();
        zoom.setItems(TimelineQuery.Zoom.values());
        zoom.setItemLabelGenerator(each -> getTranslation("patient.time-line." + each));
        zoom.setValue(memory.query.zoom());
        zoom.setAriaLabel(getTranslation("patient.time-line.zoom"));
        zoom.addValueChangeListener(change -> ask(memory.query.with(change.getValue())));
        return zoom;
    }

    private KindFilter kinds() {
        return new KindFilter(memory.query.kinds(), kinds -> ask(memory.query.with(kinds)));
    }

    private void ask(TimelineQuery query) {
        memory.query = query;
        show(read(query));
    }

    private TimelinePage read(TimelineQuery query) {
        return timelines.page(chart.who().id(), query);
    }

    private void more() {
        TimelinePage page = read(memory.query.behind(shown.getLast()));
        append(page);
        older.setVisible(page.more());
    }

    private void show(TimelinePage page) {
        list.removeAll();
        shown.clear();
        append(page);
        older.setVisible(page.more());
        if (shown.isEmpty()) {
            ListItem none = new ListItem(
                    getTranslation(memory.query.isPlain() ? "patient.event.none" : "patient.time-line.nothing"));
            none.addClassName("rs-none");
            list.add(none);
        }
    }

    private void append(TimelinePage page) {
        names.putAll(chart.names());
        Set<AccountId> unknown = new HashSet<>(page.people());
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            names.putAll(staff.of(unknown));
        }
        TimelineWords words = new TimelineWords(this, chart, names);
        boolean first = memory.seen.isEmpty();
        for (TimelineEntry entry : page.entries()) {
            if (isLineBefore(entry)) {
                list.add(line());
            }
            ListItem item = item(entry, words.say(entry));
            if (memory.seen.add(entry.id()) && !first && shown.isEmpty()) {
                item.addClassName("rs-fresh");
            }
            list.add(item);
            shown.add(entry);
        }
    }

    /** The line stands between what is new and what the reader has seen; without anything new there is none. */
    private boolean isLineBefore(TimelineEntry entry) {
        Instant look = memory.lastLook;
        return look != null
                && !entry.at().isAfter(look)
                && !shown.isEmpty()
                && shown.getLast().at().isAfter(look);
    }

    private ListItem line() {
        Instant look = memory.lastLook == null ? chart.asOf() : memory.lastLook;
        ListItem line = new ListItem(new Span(getTranslation(
                "patient.time-line.since",
                DayWords.moment(this, look, chart.who().zone(), chart.asOf()))));
        line.addClassName("rs-since");
        return line;
    }

    private ListItem item(TimelineEntry entry, TimelineWords.Said said) {
        Span sign = new Span(new Icon(said.icon()));
        sign.addClassName("rs-sign");
        if (!said.tone().isEmpty()) {
            sign.addClassName(said.tone());
        }
        Span title = new Span(said.title());
        title.addClassName("rs-strong");
        Span time = new Span(DayWords.moment(this, entry.at(), chart.who().zone(), chart.asOf()));
        time.addClassName("rs-meta");
        Span text = new Span(said.text());
        text.addClassName("rs-second");
        return new ListItem(sign, title, time, text);
    }
}
