package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.restride.base.AccountId;
import org.restride.catalogue.VersionSummary;

/** What was published when and by whom, what changed, and why it is hard to read if it is. */
class VersionList extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param zone in which times are told
     * @param authors by account; whoever never worked here is missing
     */
    VersionList(List<VersionSummary> versions, ZoneId zone, Map<AccountId, String> authors) {
        addClassName("rs-item-panel");
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(getLocale());
        ItemWords words = new ItemWords(this);
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-versions");
        for (VersionSummary version : versions) {
            String when = moment.format(version.publishedAt().atZone(zone));
            int number = version.id().version();
            ListItem line = new ListItem(new Span(
                    version.translation()
                            ? getTranslation(
                                    "catalogue.version-language", number, words.language(version.language()), when)
                            : getTranslation("catalogue.version-of", number, when)));
            line.add(second(author(version, authors)));
            if (!version.shipped() && !version.whatChanged().isEmpty()) {
                line.add(second(version.whatChanged()));
            }
            if (version.whyHard() != null) {
                line.add(second(getTranslation("catalogue.version-hard", version.whyHard())));
            }
            list.add(line);
        }
        add(new H2(getTranslation("catalogue.versions")), list);
    }

    /** A pack tells its name and version where people tell what they changed. */
    private String author(VersionSummary version, Map<AccountId, String> authors) {
        if (version.shipped()) {
            return getTranslation("catalogue.version-shipped", version.whatChanged());
        }
        String author = name(version.publishedBy(), authors);
        AccountId reviewer = version.reviewedBy();
        return reviewer == null ? author : getTranslation("catalogue.version-read-by", author, name(reviewer, authors));
    }

    private String name(AccountId person, Map<AccountId, String> names) {
        return names.getOrDefault(person, getTranslation("catalogue.version-left"));
    }

    private static Span second(String text) {
        Span second = new Span(text);
        second.addClassName("rs-second");
        return second;
    }
}
