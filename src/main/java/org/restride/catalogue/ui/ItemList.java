package org.restride.catalogue.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Figure;
import org.restride.base.ui.Icon;
import org.restride.catalogue.CataloguePage;
import org.restride.catalogue.CatalogueRow;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.Mark;
import org.restride.catalogue.ReviewState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The items that were found, a row each; reads further pages as one scrolls. */
@Uses(Figure.class)
@Uses(Icon.class)
class ItemList extends Grid<CatalogueRow> {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ITEM = """
            <div class="rs-item-cell">
              <span class="rs-thumb">${item.figure
                ? html`<rs-figure .figure=${item.figure} still="end" crop="body" label=""></rs-figure>`
                : html`<rs-icon name=${item.icon} aria-hidden="true"></rs-icon>`}</span>
              <span class=${item.names}><a href=${item.address} tabindex="-1">${item.title}</a>${item.star
                ? html`<rs-icon class="rs-star" name="star" role="img" aria-label=${item.star}></rs-icon>` : ''}<small>${item.second}</small>
                <small class="rs-item-short">${item.short}</small></span>
            </div>""";
    private static final String LEVEL = """
            ${item.level ? html`<span class="rs-level" role="img" aria-label=${item.words}>
              ${[1, 2, 3, 4, 5].map(n => html`<i class=${n <= item.level ? 'on' : ''}></i>`)}</span>` : ''}""";
    private static final String REVIEW = "<span class=${item.tag}>${item.words}</span>";

    /** Pixels; up to this width the list is one column. */
    static final int PHONE = 720;

    private final transient BiFunction<Integer, Integer, CataloguePage> pages;
    private transient @Nullable CataloguePage first;
    private int total;
    private @Nullable CatalogueRow focused;
    private final Column<CatalogueRow> what;

    /**
     * @param pages reads so many rows from the given one
     */
    ItemList(BiFunction<Integer, Integer, CataloguePage> pages) {
        this.pages = pages;
        ItemWords words = new ItemWords(this);
        setId("catalogue-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        what = addColumn(item(words))
                .setHeader(getTranslation("catalogue.column.item"))
                .setFlexGrow(3)
                .setWidth("280px");
        addColumn(row -> row.purpose() == null ? words.of(row.kind()) : words.of(row.purpose()))
                .setHeader(getTranslation("catalogue.facet.purpose"));
        addColumn(row -> words.all(row.regions())).setHeader(getTranslation("catalogue.facet.region"));
        addColumn(level(words))
                .setHeader(getTranslation("catalogue.facet.level"))
                .setWidth("96px")
                .setFlexGrow(0);
        addColumn(row -> words.all(row.equipment())).setHeader(getTranslation("catalogue.facet.equipment"));
        addColumn(review(words))
                .setHeader(getTranslation("catalogue.facet.review"))
                .setWidth("150px")
                .setFlexGrow(0);
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        setItems(DataProvider.fromCallbacks(query -> rows(query.getOffset(), query.getLimit()), query -> total));
    }

    /** Shows all columns, or where there is no room one with what matters most of the others. */
    void fit(int windowWidth) {
        boolean phone = windowWidth <= PHONE;
        getColumns().forEach(column -> column.setVisible(!phone || column == what));
        what.setWidth(phone ? "200px" : "280px");
        setClassName("rs-narrow", phone);
    }

    /** The row in which the keyboard's focus is. */
    Optional<CatalogueRow> focused() {
        return Optional.ofNullable(focused);
    }

    /** Shows what was found, of which this is the first page. */
    void show(CataloguePage page) {
        first = page;
        total = page.total();
        focused = null;
        getDataProvider().refreshAll();
    }

    private Stream<CatalogueRow> rows(int offset, int limit) {
        CataloguePage known = first;
        // Taken once: rows hold figures, and a session should hold no more of them than it shows.
        first = null;
        if (known != null
                && offset == 0
                && (known.rows().size() >= limit || known.rows().size() == total)) {
            return known.rows().stream().limit(limit);
        }
        List<CatalogueRow> rows = pages.apply(offset, limit).rows();
        return rows.stream();
    }

    private static LitRenderer<CatalogueRow> item(ItemWords words) {
        return LitRenderer.<CatalogueRow>of(ITEM)
                .withProperty("figure", ItemList::figure)
                .withProperty("icon", row -> icon(row.kind()))
                .withProperty("address", row -> "catalogue/" + row.key())
                .withProperty(
                        "names",
                        row -> row.review() == ReviewState.RETIRED ? "rs-item-names rs-retired" : "rs-item-names")
                .withProperty("short", row -> inShort(row, words))
                .withProperty("title", CatalogueRow::title)
                .withProperty("star", row -> row.marks().contains(Mark.FAVOURITE) ? words.text("favourite") : "")
                .withProperty("second", row -> row.alias() == null ? row.summary() : row.alias());
    }

    private static String inShort(CatalogueRow row, ItemWords words) {
        return Stream.of(
                        row.purpose() == null ? words.of(row.kind()) : words.of(row.purpose()),
                        row.level() == null ? "" : words.text("level", row.level()),
                        words.all(row.equipment()),
                        row.review().usable() ? "" : words.of(row.review()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable JsonNode figure(CatalogueRow row) {
        return row.figure() == null ? null : JSON.readTree(row.figure());
    }

    private static LitRenderer<CatalogueRow> level(ItemWords words) {
        return LitRenderer.<CatalogueRow>of(LEVEL)
                .withProperty("level", CatalogueRow::level)
                .withProperty("words", row -> row.level() == null ? "" : words.text("level", row.level()));
    }

    private static LitRenderer<CatalogueRow> review(ItemWords words) {
        return LitRenderer.<CatalogueRow>of(REVIEW)
                .withProperty("tag", row -> tag(row.review()))
                .withProperty("words", row -> words.of(row.review()));
    }

    private static String tag(ReviewState review) {
        return switch (review) {
            case NOT_YET -> "rs-tag care";
            case RETIRED -> "rs-tag stop";
            case ACCEPTED, OWN -> "rs-second";
        };
    }

    static String icon(ItemKind kind) {
        return switch (kind) {
            case ARTICLE -> "book-open";
            case HABIT -> "leaf";
            case RUN_SESSION -> "footprints";
            case EXERCISE -> "library";
        };
    }
}
