package org.restride.base.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chart over days with the same numbers as a table; the browser loads its engine when the first one is shown. */
@Tag("rs-chart")
@JsModule("./components/rs-chart.ts")
@NpmPackage(value = "echarts", version = "6.0.0")
public class Chart extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param label what a screen reader says instead of the picture
     * @param max highest value of the axis; the lowest is 0
     * @param band a range of values that is fine
     * @param limits values that are drawn as labelled lines
     * @param phases stretches of days with a name
     * @param bars null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            String label,
            int max,
            List<Series> series,
            @Nullable Band band,
            List<Limit> limits,
            List<Phase> phases,
            @Nullable Bars bars,
            Texts texts) {

        /** Without bars. */
        public Data(
                String label,
                int max,
                List<Series> series,
                @Nullable Band band,
                List<Limit> limits,
                List<Phase> phases,
                Texts texts) {
            this(label, max, series, band, limits, phases, null, texts);
        }
    }

    /** Shares of stretches of days, drawn below the lines on the same axis of days. */
    public record Bars(String name, List<Bar> list) {}

    /**
     * A share.
     *
     * @param to the last of its days
     * @param percent 0 to 100
     * @param words the same in words
     */
    public record Bar(LocalDate from, LocalDate to, int percent, String words) {}

    /**
     * One line.
     *
     * @param kind {@code main}, {@code second}, {@code dots} (points without a line) or {@code band} (an area below what is allowed)
     */
    public record Series(String name, String kind, List<Point> points) {}

    /** A value of a day; null where there is none. */
    public record Point(LocalDate day, @Nullable Integer value) {}

    /** Values {@code from} to {@code to} are fine. */
    public record Band(String label, int from, int to) {}

    /** A value with a name. */
    public record Limit(String label, int at) {}

    /** Days with a name, both included. */
    public record Phase(String label, LocalDate from, LocalDate to) {}

    /** Words of the chart itself. */
    public record Texts(String asTable, String asChart, String day, String none) {}

    public Chart(Data data) {
        getElement().setAttribute("language", getLocale().toLanguageTag());
        show(data);
    }

    /** Shows other numbers. */
    public final void show(Data data) {
        ObjectNode json = JSON.valueToTree(data);
        getElement().setPropertyJson("data", json);
    }
}
