package org.restride.safety.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restride.safety.Numbers;

/** The few points that a rule has looked at, as a small picture: the rule's line dashed, the last point marked. */
class AlertChart extends Div {

    private static final long serialVersionUID = 1L;

    private static final double WIDTH = 308;
    private static final double HEIGHT = 84;
    private static final double EDGE = 10;
    private static final double OF_PAIN = 10;
    private static final double FREE_ABOVE = 1.1;

    /**
     * @param words what the picture shows, for those who don't see it
     */
    AlertChart(Numbers numbers, String words) {
        addClassName("rs-alert-chart");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        add(new Svg(svg(numbers)));
    }

    /** Made of numbers alone, so that nothing that somebody wrote can get into it. */
    private static String svg(Numbers numbers) {
        List<Numbers.Point> points = numbers.series();
        double top = top(numbers);
        String line = IntStream.range(0, points.size())
                .mapToObj(place -> at(place, points, top))
                .collect(Collectors.joining(" "));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\" focusable=\"false\">",
                WIDTH,
                HEIGHT));
        svg.append(level("base", 0, top));
        Double limit = numbers.line();
        if (limit != null && limit <= top) {
            svg.append(level("limit", limit, top));
        }
        svg.append("<polyline class=\"line\" points=\"").append(line).append("\"/>");
        for (int place = 0; place < points.size(); place++) {
            boolean last = place == points.size() - 1;
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%s\"/>",
                    last ? "last" : "point",
                    x(place, points),
                    y(points.get(place).value(), top),
                    last ? "5" : "2.5"));
        }
        return svg.append("</svg>").toString();
    }

    private static double top(Numbers numbers) {
        Double line = numbers.line();
        double highest = numbers.series().stream()
                .mapToDouble(Numbers.Point::value)
                .max()
                .orElse(OF_PAIN);
        double needed = Math.max(highest, line == null ? 0 : line);
        return needed <= OF_PAIN ? OF_PAIN : needed * FREE_ABOVE;
    }

    private static String level(String name, double value, double top) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"0\" x2=\"%.0f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                name,
                WIDTH,
                y(value, top),
                y(value, top));
    }

    private static String at(int place, List<Numbers.Point> points, double top) {
        return String.format(
                Locale.ROOT, "%.1f,%.1f", x(place, points), y(points.get(place).value(), top));
    }

    private static double x(int place, List<Numbers.Point> points) {
        double step = points.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (points.size() - 1);
        return points.size() < 2 ? WIDTH / 2 : EDGE + place * step;
    }

    private static double y(double value, double top) {
        return HEIGHT - EDGE - Math.clamp(value / top, 0, 1) * (HEIGHT - 2 * EDGE);
    }
}
