package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.restride.base.AccountId;
import org.restride.plans.News;
import org.restride.plans.VersionSummary;

/** Everything that a patient has been told so far, the newest first; nothing of it ever changes. What waits for its day is not told yet. */
class VersionList extends Div {
    /**
     * @param today the patient's day
     */
    VersionList(List<VersionSummary> versions, Map<AccountId, String> authors, LocalDate today) {
        OrderedList list = new OrderedList();
        list.addClassName("rs-versions");
        versions.stream()
                .filter(version -> version.isToldBy(today))
                .forEach(version -> list.add(line(version, authors)));
        NativeDetails details = new NativeDetails(getTranslation("plans.mine.history"), list);
        details.addClassNames("rs-card", "rs-phase-card");
        add(details);
    }

    private ListItem line(VersionSummary version, Map<AccountId, String> authors) {
        String day = version.later()
                .map(from -> getTranslation("plans.mine.from", Dates.day(from, getLocale())))
                .orElseGet(() -> Dates.moment(version.signature().at(), getLocale()));
        Anchor link = PlanNavigation.link(
                PlanNavigation.myPlan(version.id()),
                getTranslation("plans.mine.version", version.id().version(), version.title(), day));
        String author = authors.getOrDefault(version.signature().author(), "");
        ListItem line = new ListItem(link);
        if (!author.isEmpty()) {
            line.add(Parts.text("rs-meta", getTranslation("plans.mine.by", author)));
        }
        version.told().map(News::why).ifPresent(why -> line.add(Parts.text("rs-second", why)));
        return line;
    }
}
