package org.restride.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.restride.catalogue.CataloguePage;
import org.restride.catalogue.CataloguePage.Facet;
import org.restride.catalogue.Codes;

/** What the list can be narrowed by, with how many items there would be. */
class FacetPanel extends Aside {

    private static final long serialVersionUID = 1L;

    /** Takes a box that was checked or not. */
    @FunctionalInterface
    interface Choice {
        void chosen(Facet facet, String value, boolean wanted);
    }

    private record Row(Div line, Checkbox box, Span count) {}

    private final transient Choice choice;
    private final transient Map<Facet, Map<String, Row>> rows = new EnumMap<>(Facet.class);
    private final transient Map<Facet, Div> groups = new EnumMap<>(Facet.class);

    FacetPanel(Choice choice) {
        this.choice = choice;
        addClassName("rs-facets");
        getElement().setAttribute("aria-label", getTranslation("catalogue.facets"));
        for (Facet facet : Facet.values()) {
            add(group(facet));
        }
    }

    /** Shows counts; values that nothing has are hidden unless they are chosen. */
    void show(CataloguePage page, CatalogueFilter filter) {
        rows.forEach((facet, byValue) -> {
            boolean any = false;
            for (Map.Entry<String, Row> each : byValue.entrySet()) {
                int count = page.count(facet, each.getKey());
                boolean chosen = filter.has(facet, each.getKey());
                Row row = each.getValue();
                row.count().setText(String.valueOf(count));
                row.line().setVisible(count > 0 || chosen);
                row.box().setValue(chosen);
                any |= count > 0 || chosen;
            }
            groups.getOrDefault(facet, new Div()).setVisible(any);
        });
    }

    private Div group(Facet facet) {
        H2 title = new H2(getTranslation("catalogue.facet." + Codes.of(facet)));
        String id = "facet-" + Codes.of(facet);
        title.setId(id);
        Div group = new Div(title);
        group.addClassName("rs-facet");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-labelledby", id);
        Map<String, Row> byValue = new LinkedHashMap<>();
        for (String value : CatalogueFilter.values(facet)) {
            Row row = row(facet, value);
            byValue.put(value, row);
            group.add(row.line());
        }
        rows.put(facet, byValue);
        groups.put(facet, group);
        return group;
    }

    private Row row(Facet facet, String value) {
        Checkbox box = new Checkbox(label(facet, value));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choice.chosen(facet, value, change.getValue());
            }
        });
        Span count = new Span();
        count.addClassName("rs-facet-count");
        Div line = new Div(box, count);
        line.addClassName("rs-facet-line");
        return new Row(line, box, count);
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case KIND -> getTranslation("catalogue.itemkind." + value);
            case REVIEW -> getTranslation("catalogue.reviewstate." + value);
            case LEVEL -> getTranslation("catalogue.level", value);
            case REGION, PURPOSE, EQUIPMENT, MARK -> getTranslation("catalogue." + Codes.of(facet) + "." + value);
        };
    }
}
