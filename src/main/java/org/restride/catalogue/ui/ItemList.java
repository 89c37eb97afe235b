package org.restride.catalogue.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Figure;
import org.restride.base.ui.Icon;
import org.restride.catalogue.CataloguePage;
import org.restride.catalogue.CatalogueRow;
import org.restride.catalogue.ItemId;
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
    private static final String DUE = "<span class=${item.due}>${item.day}</span>";
    private static final String REVIEW = "<span class=${item.tag}>${item.words}</span>";

    /** Pixels; up to this width the list is one column. */
    static final int PHONE = 720;

    private final transient BiFunction<Integer, Integer, CataloguePage> pages;
    private transient @Nullable CataloguePage first;
    private int total;
    private @Nullable CatalogueRow focused;
    private final Column<CatalogueRow> what;
    private final transient @Nullable ForEditors forEditors;
    private final transient Map<ItemId, Integer> inPlans = new HashMap<>();

    /** What those who look after content see besides. */
    record ForEditors(PlanCounts plans, Clock clock) {}

    /**
     * @param pages reads so many rows from the given one
     */
    ItemList(BiFunction<Integer, Integer, CataloguePage> pages, @Nullable ForEditors forEditors) {
        this.pages = pages;
        this.forEditors = forEditors;
        ItemWords words = new ItemWords(this);
        setId("catalogue-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        what = addColumn(item(words))
                .setHeader(getTranslation("catalogue.column.item"))
                .setFlexGrow(3)
                .setWidth(itemWidth());
        addColumn(row -> row.purpose() == null ? words.of(row.kind()) : words.of(row.purpose()))
                .setHeader(getTranslation("catalogue.facet.purpose"));
        addColumn(row -> words.all(row.regions())).setHeader(getTranslation("catalogue.facet.region"));
        addColumn(level(words))
                .setHeader(getTranslation("catalogue.facet.level"))
                .setWidth("88px")
                .setFlexGrow(0);
        addColumn(row -> words.all(row.equipment())).setHeader(getTranslation("catalogue.facet.equipment"));
        addColumn(review(words))
                .setHeader(getTranslation("catalogue.facet.review"))
                .setWidth(forEditors == null ? "150px" : "112px")
                .setFlexGrow(0);
        if (forEditors != null) {
            addColumn(due(words, forEditors.clock()))
                    .setHeader(getTranslation("catalogue.column.review-due"))
                    .setWidth("116px")
                    .setFlexGrow(0);
            addColumn(row -> inPlans.getOrDefault(row.id().item(), 0))
                    .setHeader(getTranslation("catalogue.column.in-plans"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("84px")
                    .setFlexGrow(0);
        }
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        setItems(DataProvider.fromCallbacks(query -> rows(query.getOffset(), query.getLimit()), query -> total));
    }

    /** Shows all columns, or where there is no room one with what matters most of the others. */
    void fit(int windowWidth) {
        boolean phone = windowWidth <= PHONE;
        getColumns().forEach(column -> column.setVisible(!phone || column == what));
        what.setWidth(phone ? "200px" : itemWidth());
        setClassName("rs-narrow", phone);
    }

    /** All columns fit beside the filters on a laptop's screen. */
    private String itemWidth() {
        return forEditors == null ? "280px" : "230px";
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
        inPlans.clear();
        getDataProvider().refreshAll();
    }

    private Stream<CatalogueRow> rows(int offset, int limit) {
        CataloguePage known = first;
        // Taken once: rows hold figures, and a session should hold no more of them than it shows.
        first = null;
        if (known != null
                && offset == 0
                && (known.rows().size() >= limit || known.rows().size() == total)) {
            return counted(known.rows().stream().limit(limit).toList());
        }
        return counted(pages.apply(offset, limit).rows());
    }

    /** All rows of a page are counted at once. */
    private Stream<CatalogueRow> counted(List<CatalogueRow> rows) {
        if (forEditors != null) {
            inPlans.putAll(forEditors
                    .plans()
                    .of(rows.stream().map(row -> row.id().item()).toList()));
        }
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

    private static LitRenderer<CatalogueRow> due(ItemWords words, Clock clock) {
        return LitRenderer.<CatalogueRow>of(DUE)
                .withProperty("due", row -> isLate(row, clock) ? "rs-care-text" : "rs-second")
                .withProperty("day", row -> {
                    if (row.review() == ReviewState.RETIRED) {
                        return "";
                    }
                    String day = words.day(row.reviewDue());
                    return isLate(row, clock) ? words.text("list.late", day) : day;
                });
    }

    private static boolean isLate(CatalogueRow row, Clock clock) {
        return row.reviewDue().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
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
