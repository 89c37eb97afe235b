package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style;
import java.time.Clock;
import java.util.Set;
import org.restride.base.ui.DayWords;
import org.restride.catalogue.RecalledItem;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;

/** Says in words what was recalled: when and by whom, why, and what may stand in its place. */
@org.springframework.stereotype.Component
class RecallWords {

    private final Clinics clinics;
    private final StaffNames staff;
    private final Clock clock;

    RecallWords(Clinics clinics, StaffNames staff, Clock clock) {
        this.clinics = clinics;
        this.staff = staff;
        this.clock = clock;
    }

    Span when(Component on, RecalledItem item) {
        String moment = DayWords.moment(on, item.at(), clinics.current().zone(), clock.instant());
        String name = staff.of(Set.of(item.by())).getOrDefault(item.by(), "");
        Span when = new Span(
                name.isEmpty()
                        ? on.getTranslation("recall.when", moment)
                        : on.getTranslation("recall.when-by", moment, name));
        when.addClassName("rs-second");
        return when;
    }

    Paragraph reason(RecalledItem item) {
        Paragraph reason = new Paragraph(item.reason());
        reason.getStyle().setWhiteSpace(Style.WhiteSpace.PRE_LINE);
        return reason;
    }

    Paragraph replacement(Component on, RecalledItem item) {
        return new Paragraph(item.offered()
                .map(offer -> on.getTranslation("recall.replacement", offer.title()))
                .orElseGet(() -> on.getTranslation("recall.no-replacement")));
    }
}
