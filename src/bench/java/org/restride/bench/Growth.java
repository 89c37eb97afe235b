package org.restride.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How a cost grows with the logarithm of the size: a line through what was measured (least squares), and where it leads. */
final class Growth {

    private record Point(int size, double cost) {
        double x() {
            return Math.log10(size);
        }
    }

    private final List<Point> points = new ArrayList<>();

    void add(int size, double cost) {
        points.add(new Point(size, cost));
    }

    /** Empty with fewer than two points. */
    OptionalDouble at(int size) {
        if (points.size() < 2) {
            return OptionalDouble.empty();
        }
        double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double meanY = points.stream().mapToDouble(Point::cost).average().orElseThrow();
        double spread = points.stream()
                .mapToDouble(point -> (point.x() - meanX) * (point.x() - meanX))
                .sum();
        double slope = points.stream()
                        .mapToDouble(point -> (point.x() - meanX) * (point.cost() - meanY))
                        .sum()
                / spread;
        return OptionalDouble.of(meanY + slope * (Math.log10(size) - meanX));
    }

    @Override
    public String toString() {
        return points.stream()
                .map(point -> "%d: %.2f".formatted(point.size(), point.cost()))
                .collect(Collectors.joining(", "));
    }
}
