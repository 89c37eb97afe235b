package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import org.restride.base.AccountId;
import org.restride.plans.News;
import org.restride.plans.VersionSummary;

/** Everything that a patient has been told so far, the newest first; nothing of it ever changes. */
class VersionList extends Div {
    VersionList(List<VersionSummary> versions, Map<AccountId, String> authors) {
        OrderedList list = new OrderedList();
        list.addClassName("rs-versions");
        versions.forEach(version -> list.add(line(version, authors)));
        NativeDetails details = new NativeDetails(getTranslation("plans.mine.history"), list);
        details.addClassNames("rs-card", "rs-phase-card");
        add(details);
    }

    private ListItem line(VersionSummary version, Map<AccountId, String> authors) {
        String day = Dates.moment(version.signature().at(), getLocale());
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
