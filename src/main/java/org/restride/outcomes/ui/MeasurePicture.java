package org.restride.outcomes.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureReading;

/** Scores over time; inside the band around the first nothing can be said yet. */
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
     */
    MeasurePicture(Measure measure, MeasureReading reading, String label, String bandLabel) {
        range = measure.range();
        points =
                reading.points().stream().filter(point -> point.score() != null).toList();
        from = points.getFirst().day();
        days = Math.max(1, ChronoUnit.DAYS.between(from, points.getLast().day()));
        addClassName("rs-measure-picture");
        Svg picture = new Svg(svg(reading));
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", label);
        add(picture);
        if (band(reading).isPresent()) {
            Span legend = new Span(bandLabel);
            legend.addClassName("rs-measure-legend");
            add(legend);
        }
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
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " " + HEIGHT + "'>"
                + "<line class='axis' x1='0' x2='" + WIDTH + "' y1='" + (HEIGHT - SIDE) + "' y2='" + (HEIGHT - SIDE)
                + "'/>" + back + "<path d='" + path + "'/>" + dots + "</svg>";
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
