package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.TimelineEntry;
import org.restride.base.TimelineKind;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.Score;
import org.restride.plans.ui.ProposalWords;
import org.restride.progress.LoggedMorning;
import org.restride.progress.LoggedSession;
import org.restride.safety.ui.AlertWords;
import org.restride.shell.PatientChart;
import org.restride.shell.SinceVisit;
import org.restride.shell.SummarySheet.Bar;
import org.restride.shell.SummarySheet.Chapter;
import org.restride.shell.VisitSummary;

/** Says a prepared visit in sentences, chapter by chapter. */
final class SummaryWords {

    private static final int MOST_LINES = 6;

    private final Component on;
    private final VisitSummary summary;
    private final PatientChart chart;
    private final TimelineWords words;
    private final List<ProposalWords.Line> proposals;

    /**
     * @param proposals what the rules propose and would change something
     */
    SummaryWords(Component on, VisitSummary summary, List<ProposalWords.Line> proposals) {
        this.on = on;
        this.summary = summary;
        this.proposals = List.copyOf(proposals);
        chart = summary.chart();
        words = new TimelineWords(on, chart, chart.names());
    }

    List<Chapter> chapters() {
        return List.of(
                new Chapter(say("who"), who()),
                new Chapter(since(), reported()),
                new Chapter(say("measures"), measures()),
                new Chapter(say("runs"), of(TimelineKind.RUN)),
                new Chapter(say("flags"), flags()),
                new Chapter(say("words"), written()),
                new Chapter(say("proposals"), proposals()),
                new Chapter(
                        say("questions"),
                        summary.questions().stream()
                                .map(question -> say("question." + question))
                                .toList()));
    }

    List<Bar> bars() {
        return summary.reported().pain().stream()
                .map(point -> new Bar(DayWords.brief(on, point.day()), point.during()))
                .toList();
    }

    private String since() {
        return say(
                summary.afterVisit() ? "since-visit" : "since-weeks",
                DayWords.date(on, summary.reported().from(), chart.today()));
    }

    private List<String> who() {
        List<String> lines = new ArrayList<>();
        chart.around().goal().ifPresent(goal -> lines.add(on.getTranslation("patient.goal", goal)));
        chart.plan()
                .ifPresentOrElse(
                        plan -> lines.add(say("plan", plan.title(), plan.number())),
                        () -> lines.add(on.getTranslation("patient.no-plan")));
        chart.place()
                .ifPresent(place -> lines.add(
                        say("phase", place.phaseNumber(), place.phase().name(), place.week(), place.weeks())));
        chart.around()
                .nextVisit()
                .ifPresent(visit -> lines.add(
                        say("visit", DayWords.moment(on, visit, chart.who().zone(), chart.asOf()))));
        return lines;
    }

    private List<String> reported() {
        SinceVisit reported = summary.reported();
        List<String> lines = new ArrayList<>();
        lines.add(
                reported.asked() == 0
                        ? say("sessions-none-asked")
                        : say("sessions", reported.done(), reported.asked()));
        reported.medianDuring()
                .ifPresent(median -> lines.add(say(
                        "pain",
                        median,
                        reported.worst().orElse(median),
                        reported.pain().getLast().during())));
        reported.medianMorning().ifPresent(median -> lines.add(say("morning", median)));
        if (reported.skippedForPain() > 0) {
            lines.add(say("skipped-pain", reported.skippedForPain()));
        }
        if (reported.skippedForTime() > 0) {
            lines.add(say("skipped-time", reported.skippedForTime()));
        }
        return lines;
    }

    /** How each measure stands against where it began; change is called one only where it is. */
    private List<String> measures() {
        return chart.around().measures().stream()
                .flatMap(measure -> measure.latest().stream().map(latest -> measure(measure, latest)))
                .toList();
    }

    private String measure(MeasureReading measure, Score latest) {
        String name = measure.name().in(locale());
        double now = latest.value().doubleValue();
        String said = measure.verdict()
                .flatMap(verdict -> measure.baseline()
                        .map(first -> say(
                                "measure-change",
                                name,
                                now,
                                first.value().doubleValue(),
                                on.getTranslation("patient.verdict." + verdict))))
                .orElseGet(() -> say("measure", name, now));
        String counts = measure.verdict()
                .flatMap(_ -> measure.threshold())
                .map(least -> " " + say("measure-counts", least.doubleValue()))
                .orElse("");
        return said + counts + " " + on.getTranslation("patient.event.version", measure.version());
    }

    private List<String> of(TimelineKind kind) {
        return summary.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .limit(MOST_LINES)
                .map(this::line)
                .toList();
    }

    private String line(TimelineEntry entry) {
        TimelineWords.Said said = words.say(entry);
        return say(
                "line",
                DayWords.date(on, entry.at().atZone(chart.who().zone()).toLocalDate(), chart.today()),
                said.title(),
                said.text());
    }

    private List<String> flags() {
        List<String> lines = new ArrayList<>();
        chart.lock().ifPresent(lock -> lines.add(say("locked")));
        chart.openAlerts().forEach(alert -> lines.add(say("alert", AlertWords.sentence(on, alert, chart.today()))));
        lines.addAll(of(TimelineKind.ANSWERS));
        if (lines.isEmpty()) {
            lines.add(say("flags-none"));
        }
        return lines;
    }

    /** Notes and messages of the patient, newest first. */
    private List<String> written() {
        List<String> lines = new ArrayList<>();
        summary.entries().stream()
                .filter(entry -> (entry.kind() == TimelineKind.MESSAGE && !entry.is("fromClinic"))
                        || entry.text("mark").equals("question"))
                .limit(MOST_LINES)
                .map(this::line)
                .forEach(lines::add);
        chart.sessions().stream()
                .filter(session -> !session.day().isBefore(summary.reported().from()))
                .flatMap(session -> note(session).stream())
                .limit(MOST_LINES)
                .forEach(lines::add);
        chart.mornings().stream()
                .filter(morning -> !morning.day().isBefore(summary.reported().from()))
                .flatMap(morning -> note(morning).stream())
                .limit(MOST_LINES)
                .forEach(lines::add);
        return lines;
    }

    private Optional<String> note(LoggedSession session) {
        return Optional.ofNullable(session.note())
                .map(note ->
                        say("note-session", DayWords.date(on, session.day(), chart.today()), session.pain(), note));
    }

    private Optional<String> note(LoggedMorning morning) {
        return Optional.ofNullable(morning.note())
                .map(note ->
                        say("note-morning", DayWords.date(on, morning.day(), chart.today()), morning.pain(), note));
    }

    private List<String> proposals() {
        return proposals.stream()
                .map(line -> say(
                        "proposal",
                        line.title(),
                        change(line.change()),
                        line.proposal().reason().clinician().in(locale())))
                .toList();
    }

    /** Paper has no arrow in its letters, and one reads words faster than signs. */
    private String change(String change) {
        String[] parts = change.split(" → ", 2);
        return parts.length < 2 ? change : say("step", parts[0], parts[1]);
    }

    private Locale locale() {
        return on.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH);
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation("patient.summary." + key, arguments);
    }
}
