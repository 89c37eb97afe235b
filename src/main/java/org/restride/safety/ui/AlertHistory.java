package org.restride.safety.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.restride.base.AccountId;
import org.restride.base.ui.DayWords;
import org.restride.safety.Alert;

/** What became of earlier alerts: how each ended, by whom, and what was noted. */
public class AlertHistory extends Div {

    private static final long serialVersionUID = 1L;

    public AlertHistory(List<Alert> alerts, Map<AccountId, String> names, ZoneId zone, Instant now) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        alerts.forEach(alert -> {
            Alert.Closing closing = alert.closing();
            if (closing != null) {
                list.add(item(alert, closing, names, zone, now));
            }
        });
        add(list.getComponentCount() == 0 ? new Paragraph(getTranslation("safety.history.none")) : list);
    }

    private ListItem item(Alert alert, Alert.Closing closing, Map<AccountId, String> names, ZoneId zone, Instant now) {
        Span when = new Span(DayWords.moment(this, closing.at(), zone, now));
        when.addClassName("rs-meta");
        LocalDate then = LocalDate.ofInstant(closing.at(), zone);
        Span what = new Span(ReasonWords.sentence(this, alert.reason(), alert.numbers(), then));
        String name = names.getOrDefault(closing.by(), "");
        String outcome = getTranslation("safety.outcome." + closing.outcome());
        Span how = new Span(name.isEmpty() ? outcome : getTranslation("safety.history.by", outcome, name));
        how.addClassName("rs-second");
        ListItem item = new ListItem(when, what, how);
        String note = closing.note();
        if (note != null) {
            Paragraph words = new Paragraph(note);
            words.addClassName("rs-quote");
            item.add(words);
        }
        return item;
    }
}
