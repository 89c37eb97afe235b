package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditTrail;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;

/** Shows patients who looked at their record and who changed it, day by day. */
@CssImport("./styles/worklist.css")
@CssImport("./styles/audit.css")
@Route("my-record")
@RolesAllowed(Role.Names.PATIENT)
class MyRecordView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 300;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient AuditWords words;
    private final transient Actor me;
    private final transient ZoneId zone;

    MyRecordView(
            AuditTrail trail,
            StaffNames staff,
            PatientRecords patients,
            AuditWords words,
            CurrentActor actors,
            Clock clock) {
        this.words = words;
        this.me = actors.get();
        this.zone = me.ownPatient()
                .flatMap(patients::find)
                .map(PatientSummary::zone)
                .orElse(ZoneId.of("UTC"));
        List<AuditEntry> entries = trail.ofOwnRecord(MOST);
        Map<AccountId, String> names =
                staff.of(entries.stream().map(AuditEntry::account).collect(Collectors.toSet()));
        Div head = new Div(new H1(getTranslation("audit.mine.title")));
        head.addClassName("rs-head");
        Div body = new Div(new Paragraph(getTranslation("audit.mine.about")));
        body.addClassName("rs-body");
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        byDay(entries)
                .forEach((day, list) -> body.add(
                        new H2(DayWords.day(this, day, today)), list(list, new AuditWords.Names(names, Map.of()))));
        if (entries.isEmpty()) {
            body.add(new Paragraph(getTranslation("audit.mine.empty")));
        }
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("audit.mine.title"));
    }

    private Map<LocalDate, List<AuditEntry>> byDay(List<AuditEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(entry.at(), zone),
                        () -> new TreeMap<LocalDate, List<AuditEntry>>(Comparator.reverseOrder()),
                        Collectors.toList()));
    }

    private UnorderedList list(List<AuditEntry> entries, AuditWords.Names names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        for (AuditEntry entry : entries) {
            String who = entry.account().equals(me.account())
                    ? getTranslation("audit.mine.you")
                    : words.who(entry, names, getLocale());
            Span person = new Span(who);
            person.addClassName("rs-strong");
            Span time = new Span(TIME.format(entry.at().atZone(zone)));
            time.addClassName("rs-meta");
            ListItem line = new ListItem(time, person, new Span(words.what(entry, getLocale())));
            if (!entry.account().equals(me.account()) && !who.equals(words.roles(entry, getLocale()))) {
                line.add(meta(words.roles(entry, getLocale())));
            }
            if (entry.why() != null) {
                line.add(meta(getTranslation("audit.mine.why", entry.why())));
            }
            list.add(line);
        }
        return list;
    }

    private static Span meta(String text) {
        Span meta = new Span(text);
        meta.addClassName("rs-meta");
        return meta;
    }
}
