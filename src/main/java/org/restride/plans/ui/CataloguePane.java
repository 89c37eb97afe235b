package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CataloguePage;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.CatalogueRow;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;

/** The catalogue beside the plan: search, and add with one press or by dragging. */
class CataloguePane extends Aside {
    private static final int ROWS = 50;
    private static final int MILLIS_BEFORE_SEARCH = 250;

    private final Catalogue catalogue;
    private final Consumer<CatalogueDrop> onAdd;
    private final TextField search = new TextField();
    private final Select<ItemKind> kind = new Select<>();
    private final Div found = Parts.box("rs-found");
    private final VirtualList<CatalogueRow> list = new VirtualList<>();
    private Set<ItemVersionId> inPlan = Set.of();
    /** The first rows, until the list has taken them. */
    private @Nullable CataloguePage first;

    private int total;

    CataloguePane(Catalogue catalogue, Consumer<CatalogueDrop> onAdd) {
        this.catalogue = catalogue;
        this.onAdd = onAdd;
        addClassName("rs-catalogue-pane");
        Parts.name(this, getTranslation("plans.builder.catalogue"));
        search.setAriaLabel(getTranslation("plans.builder.search"));
        search.setPlaceholder(getTranslation("plans.builder.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setSuffixComponent(Parts.text("rs-kbd", "/"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(MILLIS_BEFORE_SEARCH);
        search.addValueChangeListener(typed -> find());
        kind.setAriaLabel(getTranslation("plans.builder.kind"));
        kind.setItems(ItemKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("plans.kinds." + value.code()));
        kind.setValue(ItemKind.EXERCISE);
        kind.setWidthFull();
        kind.addValueChangeListener(chosen -> find());
        found.getElement().setAttribute("role", "status");
        list.setRenderer(new ComponentRenderer<Component, CatalogueRow>(this::row));
        list.setItemAccessibleNameGenerator(CatalogueRow::title);
        list.setDataProvider(DataProvider.fromCallbacks(query -> page(query.getOffset(), query.getLimit()), query -> {
            query.getOffset();
            return total;
        }));
        add(search, kind, found, list);
        find();
    }

    void focusSearch() {
        search.focus();
    }

    /** Marks what stands in the plan already. */
    void mark(Set<ItemVersionId> contents) {
        if (!contents.equals(inPlan)) {
            inPlan = Set.copyOf(contents);
            list.getDataProvider().refreshAll();
        }
    }

    private void find() {
        CataloguePage page = catalogue.search(query());
        first = page;
        total = page.total();
        found.setText(getTranslation("plans.builder.found", total));
        list.getDataProvider().refreshAll();
    }

    private Stream<CatalogueRow> page(int offset, int limit) {
        CataloguePage taken = first;
        if (taken != null && offset == 0 && limit >= taken.rows().size()) {
            first = null;
            return taken.rows().stream();
        }
        return catalogue.search(query().page(offset, Math.min(limit, 200))).rows().stream();
    }

    private CatalogueQuery query() {
        return CatalogueQuery.of(search.getValue(), getLocale())
                .withKinds(Set.of(kind.getValue()))
                .page(0, ROWS);
    }

    private Component row(CatalogueRow item) {
        ItemCard card = new ItemCard(
                item.id(), item.kind(), item.key(), item.title(), item.minutes(), item.figure(), null, false, false);
        Div row = Parts.box(
                "rs-catalogue-row",
                Parts.thumbnail(card),
                Parts.box("rs-what", Parts.text("rs-title", item.title()), Parts.text("rs-meta", about(item))));
        CatalogueDrop drop = new CatalogueDrop(item.id(), item.kind());
        if (item.review().usable()) {
            Button add = Parts.iconButton(
                    "plus", getTranslation("plans.builder.add", item.title()), () -> onAdd.accept(drop));
            row.add(add);
            DragSource.create(row).setDragData(drop);
        }
        return row;
    }

    private String about(CatalogueRow item) {
        if (!item.review().usable()) {
            return getTranslation("plans.builder.not-accepted");
        }
        String kindOf = item.purpose() == null
                ? getTranslation("plans.minutes", item.minutes())
                : getTranslation("plans.purpose." + org.restride.catalogue.Codes.of(item.purpose()));
        boolean there =
                inPlan.stream().anyMatch(id -> id.item().equals(item.id().item()));
        if (there) {
            return kindOf + " · " + getTranslation("plans.builder.in-plan");
        }
        return item.level() == null ? kindOf : kindOf + " · " + getTranslation("plans.level", item.level());
    }
}
