package org.restride.outcomes.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureReading;

/** Scores over time between the lowest and the highest there is; inside the band around the first nothing can be said yet. */
final class MeasurePicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 96;
    private static final int SIDE = 8;

    private final transient Measure.Range range;
    private final transient List<MeasureReading.Point> points;
    private final LocalDate from;
    private final long days;

    /**
     * @param reading with one score or more
     * @param label what a screen reader says instead of the picture
     * @param today the clinic's day, for dates without their year
     */
    MeasurePicture(Measure measure, MeasureReading reading, MeasureWords words, String label, LocalDate today) {
        range = measure.range();
        points =
                reading.points().stream().filter(point -> point.score() != null).toList();
        from = points.getFirst().day();
        LocalDate until = points.getLast().day();
        days = Math.max(1, ChronoUnit.DAYS.between(from, until));
        addClassName("rs-measure-picture");
        Svg picture = new Svg(svg(reading));
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", label);
        Div values = axis("rs-measure-values", List.of(number(words, range.to()), number(words, range.from())));
        Div dates = axis(
                "rs-measure-days",
                Stream.of(from, until)
                        .distinct()
                        .map(day -> DayWords.date(this, day, today))
                        .toList());
        add(MeasureWords.box("rs-measure-plot", values, picture, dates), legend(reading, words));
        add(MeasureWords.box("rs-visually-hidden", table(measure, words, label, today)));
    }

    private static String number(MeasureWords words, int value) {
        return words.number(BigDecimal.valueOf(value), 0);
    }

    /** Ends of an axis, for eyes only: the table says the same to a screen reader. */
    private static Div axis(String className, List<String> ends) {
        Div axis = new Div();
        axis.addClassName(className);
        ends.forEach(end -> axis.add(new Span(end)));
        axis.getElement().setAttribute("aria-hidden", "true");
        return axis;
    }

    private Span legend(MeasureReading reading, MeasureWords words) {
        String better = words.text("outcomes.direction." + reading.change().direction());
        return MeasureWords.span(
                "rs-measure-legend",
                band(reading)
                        .map(half -> better + " " + words.text("outcomes.band", words.number(half, 1)))
                        .orElse(better));
    }

    private NativeTable table(Measure measure, MeasureWords words, String label, LocalDate today) {
        NativeTableBody body = new NativeTableBody();
        points.forEach(point -> body.add(new NativeTableRow(
                new NativeTableCell(DayWords.date(this, point.day(), today)),
                new NativeTableCell(words.number(measure, Objects.requireNonNull(point.score()))))));
        NativeTable table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        new NativeTableHeaderCell(words.text("outcomes.column.day")),
                        new NativeTableHeaderCell(words.text("outcomes.column.score")))),
                body);
        table.setCaptionText(label);
        return table;
    }

    private String svg(MeasureReading reading) {
        StringBuilder back = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        band(reading).ifPresent(half -> {
            double middle = y(reading.baseline().orElseThrow().value().doubleValue());
            double reach = half.doubleValue() * (HEIGHT - 2.0 * SIDE) / (range.to() - range.from());
            double top = Math.max(SIDE, middle - reach);
            double bottom = Math.min(HEIGHT - (double) SIDE, middle + reach);
            back.append(String.format(
                    Locale.ROOT,
                    "<rect class='band' x='0' y='%.1f' width='%d' height='%.1f'/>",
                    top,
                    WIDTH,
                    bottom - top));
            back.append(String.format(
                    Locale.ROOT, "<line class='start' x1='0' x2='%d' y1='%.1f' y2='%.1f'/>", WIDTH, middle, middle));
        });
        StringBuilder path = new StringBuilder();
        for (MeasureReading.Point point : points) {
            double value = Objects.requireNonNull(point.score()).doubleValue();
            double x = x(point.day());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", path.isEmpty() ? "M" : "L", x, y(value)));
            dots.append(String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='4'/>", x, y(value)));
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " " + HEIGHT + "'>" + line(SIDE)
                + line(HEIGHT - SIDE) + back + "<path d='" + path + "'/>" + dots + "</svg>";
    }

    private static String line(int y) {
        return "<line class='axis' x1='0' x2='" + WIDTH + "' y1='" + y + "' y2='" + y + "'/>";
    }

    private Optional<BigDecimal> band(MeasureReading reading) {
        return reading.threshold();
    }

    private double x(LocalDate day) {
        return SIDE + ChronoUnit.DAYS.between(from, day) * (WIDTH - 2.0 * SIDE) / days;
    }

    private double y(double value) {
        return HEIGHT - SIDE - (value - range.from()) * (HEIGHT - 2.0 * SIDE) / (range.to() - range.from());
    }
}
