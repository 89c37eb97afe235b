package org.restride.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.VersionSummary;

/** What differs between any two texts of an item's history; the address names them. */
@Route("catalogue/:key/compare")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.EDITOR})
@CssImport("./styles/catalogue.css")
@CssImport("./styles/desk.css")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final Select<VersionSummary> from = new Select<>();
    private final Select<VersionSummary> to = new Select<>();
    private final Div changes = new Div();

    CompareView(Catalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("rs-item-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ItemKey key = ItemView.key(event).orElseThrow(NotFoundException::new);
        ItemStanding standing = catalogue.standing(key).orElseThrow(NotFoundException::new);
        List<VersionSummary> history = catalogue.history(standing.id());
        QueryParameters asked = event.getLocation().getQueryParameters();
        VersionSummary newest = named(history, asked.getSingleParameter("to")).orElse(history.getFirst());
        VersionSummary older = named(history, asked.getSingleParameter("from"))
                .or(() -> before(history, newest))
                .orElse(newest);
        removeAll();
        add(head(standing), choice(key, history, older, newest), changes);
        changes.addClassName("rs-body");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.compare"));
    }

    private Div head(ItemStanding standing) {
        Anchor back = new Anchor(CatalogueNavigation.item(standing.key()), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.compare.back"));
        Div head = new Div(back, new H1(getTranslation("catalogue.compare")));
        head.addClassName("rs-head");
        return head;
    }

    private Div choice(ItemKey key, List<VersionSummary> history, VersionSummary older, VersionSummary newest) {
        fill(from, "catalogue.compare.from", history, older);
        fill(to, "catalogue.compare.to", history, newest);
        for (Select<VersionSummary> select : List.of(from, to)) {
            select.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    UI.getCurrentOrThrow()
                            .getPage()
                            .getHistory()
                            .replaceState(
                                    null,
                                    new Location(
                                            CatalogueNavigation.compare(key),
                                            QueryParameters.simple(
                                                    Map.of("from", name(from.getValue()), "to", name(to.getValue())))));
                }
                show();
            });
        }
        Div choice = new Div(from, to);
        choice.addClassName("rs-compare-choice");
        return choice;
    }

    private void fill(
            Select<VersionSummary> select, String label, List<VersionSummary> history, VersionSummary chosen) {
        ItemWords words = new ItemWords(this);
        select.setLabel(getTranslation(label));
        select.setItems(history);
        select.setItemLabelGenerator(version -> version.revision() > 1
                ? getTranslation(
                        "catalogue.compare.revision",
                        version.id().version(),
                        words.language(version.language()),
                        version.revision())
                : getTranslation(
                        "catalogue.compare.version", version.id().version(), words.language(version.language())));
        select.setValue(chosen);
    }

    private void show() {
        changes.removeAll();
        Optional<ItemText> before = text(from.getValue());
        Optional<ItemText> after = text(to.getValue());
        if (before.isPresent() && after.isPresent()) {
            changes.add(new TextChanges(before.get(), after.get(), catalogue.findings()));
        } else {
            changes.add(new Paragraph(getTranslation("catalogue.changes.none")));
        }
    }

    private Optional<ItemText> text(VersionSummary version) {
        return catalogue.text(version.id(), version.language(), version.revision());
    }

    /** The text before it in the same language. */
    private static Optional<VersionSummary> before(List<VersionSummary> history, VersionSummary version) {
        return history.stream()
                .filter(each -> each.language().equals(version.language()))
                .dropWhile(each -> !each.equals(version))
                .skip(1)
                .findFirst();
    }

    private static Optional<VersionSummary> named(List<VersionSummary> history, Optional<String> name) {
        return name.flatMap(wanted ->
                history.stream().filter(version -> name(version).equals(wanted)).findFirst());
    }

    /** {@code 2-es-1}: version, language, revision. */
    private static String name(VersionSummary version) {
        return version.id().version() + "-" + version.language().getLanguage() + "-" + version.revision();
    }
}
