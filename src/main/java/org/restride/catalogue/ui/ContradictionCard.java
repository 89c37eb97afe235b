package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Map;
import org.restride.base.AccountId;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Contradiction;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.Source;

/** One entry of the register. */
class ContradictionCard extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final Div foot = new Div();
    private final boolean settled;

    /**
     * @param sources by key
     * @param people who settled, by account; a pack's author is missing
     */
    ContradictionCard(
            Contradiction contradiction, Map<String, Source> sources, Map<AccountId, String> people, ZoneId zone) {
        addClassNames("rs-card", "rs-contradiction");
        settled = contradiction.settlement() != null;
        Span number = new Span(String.valueOf(contradiction.number()));
        number.addClassName("rs-number");
        Span state =
                new Span(getTranslation(settled ? "catalogue.contradiction.settled" : "catalogue.contradiction.open"));
        state.addClassNames("rs-tag", settled ? "go" : "care");
        Span topic = new Span(Languages.in(contradiction.topic(), getLocale()));
        topic.addClassName("rs-topic");
        Div summary = new Div(number, topic, state);
        summary.addClassName("rs-contradiction-line");
        setSummary(summary);
        Div sides = new Div(side("a", contradiction.a(), sources), side("b", contradiction.b(), sources));
        sides.addClassName("rs-sides");
        foot.addClassName("rs-settlement");
        Div content = new Div(sides, foot);
        content.addClassName("rs-contradiction-content");
        setContent(content);
        if (contradiction.settlement() != null) {
            tell(contradiction.settlement(), people, zone);
        }
    }

    void offerToSettle(Runnable settle) {
        foot.add(new Button(
                getTranslation(settled ? "catalogue.contradiction.settle-anew" : "catalogue.contradiction.settle"),
                click -> settle.run()));
    }

    private Section side(String name, Contradiction.Side side, Map<String, Source> sources) {
        Section section = new Section(new H2(getTranslation("catalogue.contradiction.side." + name)));
        Span standing = new Span(getTranslation("catalogue.standing." + Codes.of(side.standing())));
        standing.addClassNames("rs-tag", side.standing() == Contradiction.Standing.REFUSED ? "stop" : "go");
        section.add(standing, new Paragraph(Languages.in(side.text(), getLocale())));
        for (String key : side.sources()) {
            Source source = sources.get(key);
            Span line = source == null ? new Span(key) : ClaimList.link(source);
            line.addClassName("rs-second");
            section.add(line);
        }
        Span where = new Span(side.where());
        where.addClassName("rs-meta");
        section.add(where);
        if (!side.items().isEmpty()) {
            Div items = new Div(new Span(getTranslation("catalogue.contradiction.said-by")));
            items.addClassName("rs-said-by");
            for (ItemKey item : side.items()) {
                items.add(new Anchor(CatalogueNavigation.item(item), ItemWords.plain(item.value())));
            }
            section.add(items);
        }
        return section;
    }

    private void tell(Contradiction.Settlement settlement, Map<AccountId, String> people, ZoneId zone) {
        ItemWords words = new ItemWords(this);
        String day = words.day(settlement.at().atZone(zone).toLocalDate());
        String by = people.get(settlement.by());
        Span who = new Span(
                by == null
                        ? getTranslation("catalogue.contradiction.by-pack", day)
                        : getTranslation("catalogue.contradiction.by", by, day));
        who.addClassName("rs-meta");
        Paragraph decision = new Paragraph(Languages.in(settlement.decision(), getLocale()));
        decision.addClassName("rs-decision");
        foot.add(
                new H2(getTranslation("catalogue.contradiction.decision")),
                decision,
                new Paragraph(Languages.in(settlement.reason(), getLocale())),
                who);
    }
}
