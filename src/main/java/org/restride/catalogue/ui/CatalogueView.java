package org.restride.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.KeyBar;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CataloguePage;
import org.restride.catalogue.CataloguePage.Facet;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.Publishing;

/** Find in three keystrokes, see what needs care. */
@Route("catalogue")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.EDITOR})
@CssImport("./styles/catalogue.css")
class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String SEARCH_ID = "catalogue-search";

    private final transient Catalogue catalogue;
    private final transient Publishing publishing;
    private final boolean editor;
    private final boolean clinician;
    private final TextField search = new TextField();
    private final Span understood = new Span();
    private final Span found = new Span();
    private final Button clear = new Button();
    private final Button acceptAll = new Button();
    private final FacetPanel facets = new FacetPanel(this::choose);
    private final NativeDetails filters = new NativeDetails();
    private final ItemList list;
    private final Div nothing = new Div();
    private @Nullable Registration resizing;
    private transient CatalogueFilter filter = CatalogueFilter.NONE;

    CatalogueView(Catalogue catalogue, Publishing publishing, PlanCounts plans, CurrentActor actors, Clock clock) {
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.editor = actors.get().is(Role.EDITOR);
        this.clinician = actors.get().is(Role.CLINICIAN);
        this.list = new ItemList(this::page, editor ? new ItemList.ForEditors(plans, clock) : null);
        addClassName("rs-catalogue");
        add(head(), searchLine(), split(), keys());
    }

    /** On a phone the list is one column and the filters are closed until somebody wants them. */
    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        int width = page.getExtendedClientDetails().getWindowInnerWidth();
        if (width > 0) {
            list.fit(width);
            filters.setOpen(width > ItemList.PHONE);
        }
        resizing = page.addBrowserWindowResizeListener(resize -> list.fit(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CatalogueFilter.of(event.getLocation().getQueryParameters());
        search.setValue(filter.text());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.title"));
    }

    private Div head() {
        found.addClassName("rs-second");
        found.getElement().setAttribute("role", "status");
        Div head = new Div(new H1(getTranslation("catalogue.title")), found);
        head.addClassName("rs-head");
        acceptAll.setText(getTranslation("catalogue.accept-all"));
        acceptAll.addClickListener(click -> {
            Notices.done(getTranslation("catalogue.accepted-all", publishing.acceptAll()));
            refresh();
        });
        head.add(acceptAll, more());
        if (editor) {
            Anchor packs = new Anchor("catalogue/packs", getTranslation("catalogue.packs.open"));
            packs.addClassName("rs-button");
            head.add(packs, newItem());
        }
        return head;
    }

    private Div more() {
        Div links =
                new Div(new Anchor(CatalogueNavigation.contradictions(), getTranslation("catalogue.contradictions")));
        links.addClassName("rs-head-links");
        if (editor) {
            links.add(
                    new Anchor(CatalogueNavigation.readerQuestions(), getTranslation("catalogue.questions")),
                    new Anchor(CatalogueNavigation.synonyms(), getTranslation("catalogue.synonyms")));
        }
        return links;
    }

    private Button newItem() {
        Button create = new Button(getTranslation("catalogue.new"), new Icon("plus"));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setId("catalogue-new");
        ContextMenu menu = new ContextMenu(create);
        menu.setOpenOnClick(true);
        for (ItemKind kind : ItemKind.values()) {
            menu.addItem(getTranslation("catalogue.itemkind." + kind.code()), click -> UI.getCurrentOrThrow()
                    .navigate(CatalogueNavigation.create(kind)));
        }
        return create;
    }

    private Div searchLine() {
        search.setId(SEARCH_ID);
        search.setPlaceholder(getTranslation("catalogue.search"));
        search.setAriaLabel(getTranslation("catalogue.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                apply(filter.withText(change.getValue()));
            }
        });
        understood.addClassName("rs-second");
        understood.getElement().setAttribute("role", "status");
        clear.setText(getTranslation("catalogue.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> {
            search.clear();
            apply(CatalogueFilter.NONE);
        });
        Div line = new Div(search, understood, clear);
        line.addClassName("rs-search-line");
        return line;
    }

    private Div split() {
        nothing.addClassName("rs-empty");
        Div right = new Div(list, nothing);
        right.addClassName("rs-list");
        filters.setSummaryText(getTranslation("catalogue.facets"));
        filters.setContent(facets);
        filters.setOpen(true);
        filters.addClassName("rs-filters");
        Div split = new Div(filters, right);
        split.addClassName("rs-catalogue-split");
        list.addItemClickListener(click -> open(new ItemKey(click.getItem().key())));
        return split;
    }

    private KeyBar keys() {
        KeyBar keys = new KeyBar()
                .focuses("/", getTranslation("catalogue.key.search"), SEARCH_ID)
                .tells(getTranslation("catalogue.key.enter"), getTranslation("catalogue.key.open"), "catalogue-list");
        if (editor) {
            keys.focuses("N", getTranslation("catalogue.key.new"), "catalogue-new");
        }
        keys.addPressedListener(pressed -> list.focused().ifPresent(row -> open(new ItemKey(row.key()))));
        return keys;
    }

    private void choose(Facet facet, String value, boolean wanted) {
        apply(filter.with(facet, value, wanted));
    }

    private void apply(CatalogueFilter changed) {
        filter = changed;
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(CatalogueNavigation.catalogue(), filter.parameters()));
        refresh();
    }

    private CataloguePage page(int offset, int limit) {
        return catalogue.search(filter.query(getLocale()).page(offset, limit));
    }

    private void refresh() {
        CataloguePage page = catalogue.search(filter.query(getLocale()));
        facets.show(page, filter);
        list.show(page);
        list.setVisible(page.total() > 0);
        nothing.setVisible(page.total() == 0);
        nothing.setText(getTranslation(filter.isNone() ? "catalogue.empty" : "catalogue.nothing-found"));
        found.setText(getTranslation("catalogue.found", page.total()));
        clear.setVisible(!filter.isNone());
        understood.setText(understood(page));
        acceptAll.setVisible(clinician && filter.isNone() && page.count(Facet.REVIEW, "not-yet") > 0);
    }

    private String understood(CataloguePage page) {
        List<String> sentences = new ArrayList<>();
        if (!page.alsoLookedFor().isEmpty()) {
            sentences.add(getTranslation("catalogue.also-looked-for", String.join(", ", page.alsoLookedFor())));
        }
        if (!page.leftOut().isEmpty()) {
            sentences.add(getTranslation("catalogue.left-out", String.join(", ", page.leftOut())));
        }
        return String.join(" · ", sentences);
    }

    private static void open(ItemKey key) {
        UI.getCurrentOrThrow().navigate(CatalogueNavigation.item(key));
    }
}
