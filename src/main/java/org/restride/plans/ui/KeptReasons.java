package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.restride.base.AccountId;
import org.restride.catalogue.ItemId;
import org.restride.plans.checks.Kept;

/** For staff who read a signed version: what was kept in it although the checks had found it, why, by whom and when. */
public final class KeptReasons extends Div {
    /**
     * @param titles of items; empty where one is not known
     */
    public KeptReasons(List<Kept> kept, Function<ItemId, String> titles, Map<AccountId, String> names) {
        addClassName("rs-kept-reasons");
        setVisible(!kept.isEmpty());
        UnorderedList list = new UnorderedList();
        kept.forEach(one -> list.add(line(one, titles, names)));
        add(Parts.text("rs-strong", getTranslation("plans.check.kept-list")), list);
    }

    private ListItem line(Kept kept, Function<ItemId, String> titles, Map<AccountId, String> names) {
        String what = getTranslation(
                "plans.check.name." + kept.keeping().matter().check().code());
        String title = titles.apply(item(kept));
        return new ListItem(
                new Span(title.isEmpty() ? what : getTranslation("plans.check.kept-line", title, what)),
                Parts.text(
                        "rs-second",
                        " " + getTranslation("plans.check.kept", kept.keeping().reason()) + " "),
                Parts.text(
                        "rs-meta",
                        getTranslation(
                                "plans.check.kept-by",
                                names.getOrDefault(kept.by(), ""),
                                Dates.moment(kept.at(), getLocale()))));
    }

    /** What is serious is always about one item, which stands first. */
    private static ItemId item(Kept kept) {
        return new ItemId(UUID.fromString(kept.keeping().matter().about().getFirst()));
    }
}
