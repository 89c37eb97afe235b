package org.restride.shell.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.restride.audit.AuditEntry;
import org.restride.base.ui.DayWords;

/** One entry of the audit with all that it says; fields by name, never by value. */
class AuditDetail extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();

    AuditDetail(AuditEntry entry, AuditWords.Names names, AuditWords words, ZoneId zone, Clock clock) {
        addClassName("rs-audit-detail");
        getElement().setAttribute("aria-label", getTranslation("audit.detail"));
        facts.addClassName("rs-kv");
        add(new H2(words.what(entry, getLocale())), facts);
        fact("audit.when", DayWords.moment(this, entry.at(), zone, clock.instant()));
        fact("audit.who", words.who(entry, names, getLocale()));
        fact("audit.role", words.roles(entry, getLocale()));
        fact("audit.whose", words.whose(entry.patient(), names, getLocale()));
        fact("audit.why", entry.why());
        fact("audit.fields", String.join(", ", entry.fields()));
        fact("audit.from", entry.origin());
        fact("audit.entry", entry.id().toString());
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }
}
