package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.TimelineEntry;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.MeasureMoment;
import org.restride.safety.ui.AlertWords;
import org.restride.shell.PatientChart;
import tools.jackson.databind.JsonNode;

/** Says what an entry of the time line tells, as a short title and a sentence. */
final class TimelineWords {

    private static final double METRES_A_KILOMETRE = 1_000;
    private static final String NOTE = "note";
    private static final String REASON = "reason";

    private final Component on;
    private final PatientChart chart;
    private final Map<AccountId, String> names;

    /** An entry in words, with its sign. */
    record Said(String icon, String tone, String title, String text) {}

    TimelineWords(Component on, PatientChart chart, Map<AccountId, String> names) {
        this.on = on;
        this.chart = chart;
        this.names = names;
    }

    Said say(TimelineEntry entry) {
        return switch (entry.kind()) {
            case PLAN -> plan(entry);
            case SESSION -> session(entry);
            case MORNING ->
                new Said(
                        "sunrise",
                        entry.text("then").equals("GO_ON") ? "" : "care",
                        on.getTranslation("patient.event.morning"),
                        on.getTranslation("patient.event.morning.text", entry.number("pain"))
                                + then(entry.text("then"))
                                + note(entry));
            case RUN -> run(entry);
            case MEASURE -> measure(entry);
            case ALERT -> alert(entry);
            case MESSAGE -> message(entry);
            case APPOINTMENT -> appointment(entry);
            case READING -> reading(entry);
            case ANSWERS -> answers(entry);
        };
    }

    /** What the phone told the patient to do next, where it isn't to go on. */
    private String then(String step) {
        return step.equals("GO_ON") ? "" : " " + on.getTranslation("patient.event.then." + step);
    }

    private Said plan(TimelineEntry entry) {
        if (entry.is("ended")) {
            return new Said("log-out", "", on.getTranslation("patient.event.plan-ended"), entry.text(REASON));
        }
        String title = on.getTranslation(
                entry.is("calledBack") ? "patient.event.plan-called-back" : "patient.event.plan",
                entry.number("version"));
        String what = entry.has("what") ? entry.text("what") : entry.text("title");
        String why = entry.text(REASON);
        return new Said(
                "layers",
                "brand",
                title,
                why.isBlank() ? what : on.getTranslation("patient.event.plan.text", what, why));
    }

    private Said session(TimelineEntry entry) {
        List<JsonNode> entries = entry.facts().path("entries").valueStream().toList();
        long done = entries.stream()
                .filter(each -> !each.path("outcome").asString("").equals("SKIPPED"))
                .count();
        StringBuilder text = new StringBuilder(
                on.getTranslation("patient.event.session.text", done, entries.size(), entry.number("pain")));
        if (entry.has("morning")) {
            text.append(' ').append(on.getTranslation("patient.sessions.morning", entry.number("morning")));
        }
        entries.stream()
                .filter(each -> each.path("outcome").asString("").equals("SKIPPED"))
                .limit(2)
                .forEach(each -> text.append(' ').append(skipped(each)));
        text.append(note(entry));
        String key = entry.is("afterLock")
                ? "patient.event.session-after-lock"
                : entry.is("corrected") ? "patient.event.session-corrected" : "patient.event.session";
        return new Said("check", tone(entry), on.getTranslation(key), text.toString());
    }

    private String skipped(JsonNode entry) {
        String title = chart.titleOfItem(UUID.fromString(entry.path("item").asString()))
                .orElseGet(() -> on.getTranslation("patient.sessions.earlier-plan"));
        String reason = entry.path(REASON).asString("");
        return reason.isEmpty()
                ? on.getTranslation("patient.event.skipped", title)
                : on.getTranslation("patient.event.skipped-why", title, on.getTranslation("patient.skip." + reason));
    }

    private Said run(TimelineEntry entry) {
        StringBuilder text = new StringBuilder();
        if (entry.has("metres")) {
            NumberFormat format = NumberFormat.getInstance(locale());
            format.setMaximumFractionDigits(1);
            text.append(on.getTranslation(
                            "progress.runs.km", format.format(entry.number("metres") / METRES_A_KILOMETRE)))
                    .append(", ");
        }
        if (entry.has("surface")) {
            text.append(on.getTranslation("progress.run.surface." + entry.text("surface")))
                    .append(", ");
        }
        text.append(on.getTranslation("patient.event.run.pain", entry.number("pain")))
                .append(note(entry));
        String title = on.getTranslation(
                "patient.event.run",
                on.getTranslation("progress.run.sort." + entry.text("sort")),
                entry.number("minutes"));
        return new Said("footprints", tone(entry), title, text.toString());
    }

    private Said measure(TimelineEntry entry) {
        MeasureMoment measure = MeasureMoment.of(entry);
        List<String> words = new ArrayList<>();
        words.add(score(measure));
        measure.group().ifPresent(group -> words.add(group.in(locale()) + "."));
        measure.verdict().ifPresent(verdict -> words.add(on.getTranslation("patient.event.measure." + verdict)));
        if (measure.corrected()) {
            words.add(on.getTranslation("patient.event.measure-corrected"));
        }
        words.add(on.getTranslation("patient.event.version", measure.version()));
        String tone = measure.verdict()
                .map(verdict -> switch (verdict) {
                    case IMPROVED -> "go";
                    case WORSE -> "care";
                    case UNCLEAR -> "";
                })
                .orElse("");
        return new Said("clipboard-list", tone, entry.text("title"), String.join(" ", words));
    }

    private String score(MeasureMoment measure) {
        BigDecimal score = measure.score();
        BigDecimal before = measure.before();
        if (score == null) {
            return on.getTranslation("patient.event.measure-open");
        }
        return before == null
                ? on.getTranslation("patient.event.measure", number(score))
                : on.getTranslation("patient.event.measure-was", number(score), number(before));
    }

    private String number(BigDecimal score) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(score);
    }

    private Locale locale() {
        return on.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH);
    }

    private Said alert(TimelineEntry entry) {
        String reason = entry.text(REASON);
        LocalDate day = LocalDate.ofInstant(entry.at(), chart.who().zone());
        String state = AlertWords.state(on, reason);
        if (!entry.is("closed")) {
            String tone =
                    switch (entry.text("urgency")) {
                        case "NOW" -> "stop";
                        case "TODAY" -> "care";
                        default -> "";
                    };
            return new Said(
                    AlertWords.icon(reason),
                    tone,
                    on.getTranslation("patient.event.alert", state),
                    AlertWords.sentence(on, reason, entry.facts().path("numbers"), day));
        }
        String outcome = on.getTranslation("safety.outcome." + entry.text("outcome"));
        String name = name(entry, "by");
        String text = name.isEmpty() ? outcome : on.getTranslation("safety.history.by", outcome, name);
        return new Said("check", "", on.getTranslation("patient.event.alert-closed", state), text + note(entry));
    }

    private Said message(TimelineEntry entry) {
        String words = on.getTranslation(
                entry.is("cut") ? "patient.event.words-cut" : "patient.event.words", entry.text("words"));
        String title = entry.is("fromClinic")
                ? on.getTranslation("patient.event.message-by", name(entry, "author"))
                : on.getTranslation("patient.event.message");
        return new Said("message-circle", entry.is("urgent") ? "care" : "", title, words);
    }

    private Said appointment(TimelineEntry entry) {
        Instant begins = OffsetDateTime.parse(entry.text("begins")).toInstant();
        String when = DayWords.moment(on, begins, chart.who().zone(), chart.asOf());
        String text = on.getTranslation(
                "patient.event.appointment.text", when, on.getTranslation("appointments.way." + entry.text("way")));
        String reason = entry.text(REASON);
        return new Said(
                "calendar",
                entry.text("state").equals("MISSED") ? "care" : "",
                on.getTranslation("patient.event.appointment." + entry.text("state")),
                reason.isEmpty() ? text : text + " " + on.getTranslation("patient.event.words", reason));
    }

    private Said reading(TimelineEntry entry) {
        JsonNode titles = entry.facts().path("titles");
        String language = locale().getLanguage();
        String title = titles.path(language)
                .asString(titles.path("en")
                        .asString(titles.valueStream()
                                .findFirst()
                                .map(JsonNode::asString)
                                .orElse("")));
        String mark = entry.text("mark");
        String text = mark.equals("question")
                ? on.getTranslation("patient.event.words", entry.text("question"))
                : on.getTranslation("patient.event.mark." + mark);
        return new Said("book-open", "", on.getTranslation("patient.event.read", title), text);
    }

    private Said answers(TimelineEntry entry) {
        if (entry.is("unlocked")) {
            return new Said(
                    "lock-open",
                    "",
                    on.getTranslation("patient.event.unlocked", name(entry, "by")),
                    entry.text(REASON));
        }
        String level = entry.text("level");
        String tone =
                switch (level) {
                    case "EMERGENCY" -> "stop";
                    case "URGENT", "SOON" -> "care";
                    default -> "";
                };
        return new Said(
                "clipboard-list",
                tone,
                on.getTranslation("patient.event.answers"),
                on.getTranslation("patient.event.level." + level, entry.number("flags")) + " "
                        + on.getTranslation("patient.event.version", entry.number("version")));
    }

    private String name(TimelineEntry entry, String role) {
        return entry.has(role) ? names.getOrDefault(AccountId.of(entry.text(role)), "") : "";
    }

    private String note(TimelineEntry entry) {
        return entry.has(NOTE) ? on.getTranslation("patient.event.note", entry.text(NOTE)) : "";
    }

    private static String tone(TimelineEntry entry) {
        return switch (entry.text("light")) {
            case "GO" -> "go";
            case "CARE", "TOO_MUCH" -> "care";
            default -> "";
        };
    }
}
