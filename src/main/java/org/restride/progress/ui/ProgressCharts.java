package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Chart;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.PainPoint;
import org.restride.progress.ProgressPage;
import org.restride.progress.TrafficLight;

/** The patient's two charts: pain and running. The axis ends a little above what there is, so that no half of a chart is empty. */
class ProgressCharts {

    private static final int LEAST_PAIN = 4;

    private final Component page;
    private final Locale language;

    ProgressCharts(Component page, Locale language) {
        this.page = page;
        this.language = language;
    }

    /** Pain before, during and on the morning after. */
    Chart pain(List<PainPoint> pain, TrafficLight.Band fine) {
        int worst = pain.stream()
                .flatMap(point -> Stream.of(point.during(), or0(point.morning()), or0(point.before())))
                .max(Integer::compareTo)
                .orElse(0);
        return new Chart(new Chart.Data(
                text(
                        "progress.chart.label",
                        pain.getFirst().during(),
                        pain.getLast().during()),
                Math.max(LEAST_PAIN, worst + worst % 2),
                List.of(
                        series("during", "main", pain, PainPoint::during),
                        series("morning", "second", pain, PainPoint::morning),
                        series("before", "dots", pain, PainPoint::before)),
                new Chart.Band(
                        text("progress.chart.fine", fine.label().in(language), fine.from(), fine.to()),
                        fine.from(),
                        fine.to()),
                List.of(),
                List.of(),
                texts("progress.chart.day", "progress.chart.not-answered")));
    }

    private Chart.Series series(
            String name, String kind, List<PainPoint> pain, Function<PainPoint, @Nullable Integer> value) {
        return new Chart.Series(
                text("progress.chart." + name),
                kind,
                pain.stream()
                        .map(point -> new Chart.Point(point.day(), value.apply(point)))
                        .toList());
    }

    /** Minutes of running by week, before the band of what the week before it allows. */
    Chart running(ProgressPage progress) {
        List<WeekLoad> weeks = progress.weeks();
        List<Chart.Point> most = IntStream.range(1, weeks.size())
                .mapToObj(n -> new Chart.Point(weeks.get(n).monday(), progress.mostMinutes(weeks.get(n - 1))))
                .toList();
        List<Chart.Point> done = weeks.stream()
                .skip(1)
                .map(week -> new Chart.Point(week.monday(), week.done().running()))
                .toList();
        int highest = Stream.concat(most.stream(), done.stream())
                .map(point -> or0(point.value()))
                .max(Integer::compareTo)
                .orElse(0);
        return new Chart(new Chart.Data(
                text(
                        "progress.load-chart.label",
                        or0(done.getFirst().value()),
                        or0(done.getLast().value())),
                Math.max(20, (highest + 19) / 20 * 20),
                List.of(
                        new Chart.Series(text("progress.load-chart.done"), "main", done),
                        new Chart.Series(text("progress.load-chart.most"), "band", most)),
                null,
                List.of(),
                List.of(),
                texts("progress.load-chart.week", "progress.load-chart.none")));
    }

    private Chart.Texts texts(String day, String none) {
        return new Chart.Texts(text("progress.chart.as-table"), text("progress.chart.as-chart"), text(day), text(none));
    }

    private String text(String key, Object... values) {
        return page.getTranslation(key, values);
    }

    private static int or0(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    /** Whether anything was run at all in the weeks shown. */
    static boolean hasRuns(ProgressPage progress) {
        return progress.weeks().stream().skip(1).anyMatch(week -> week.done().running() > 0);
    }
}
