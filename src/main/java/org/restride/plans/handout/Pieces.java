package org.restride.plans.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemContent;
import org.restride.plans.Phase;
import org.restride.plans.Schedule;
import org.restride.questions.Level;
import org.restride.questions.Question;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every handout shows: whose plan it is, warning signs, how to reach the clinic, the code that leads back, pictures. */
final class Pieces {

    private static final int CODE_MM = 28;
    private static final double GAP_MM = 4;

    final Page page;
    final Words words;
    private final HandoutMaterial material;
    private final Map<String, FigureFrames> figures;

    Pieces(Page page, Words words, HandoutMaterial material, Map<String, FigureFrames> figures) {
        this.page = page;
        this.words = words;
        this.material = material;
        this.figures = figures;
    }

    /** Whose plan it is, from when, and the code that leads back to it. */
    Element head() {
        Element code = page.element(
                "div",
                "code",
                page.picture(Typesetting.CODE, material.link(), words.get("code.says"), CODE_MM, CODE_MM),
                page.text("p", "small", words.get("code.help")),
                page.text("p", "small strong", words.get("code.sheet", material.code())));
        String signed =
                words.day(Schedule.day(material.plan().version().signature().at(), material.zone()));
        return page.element(
                "div",
                "head",
                code,
                page.text("p", "clinic", material.clinic().name()),
                page.heading("h1", "top", material.plan().title()),
                page.text("p", "for", words.get("for", material.name())),
                page.text("p", "small", words.get("version", material.plan().number(), signed)));
    }

    /** "Part 2 of 3: Build" with how long it takes. */
    Element phaseHeading(Phase phase, int index) {
        Element heading = page.heading("h2", "part-" + index, words.get("part", index + 1, phase.name()));
        int now = material.phaseNow();
        String when = words.get(index == now ? "part.now" : index < now ? "part.before" : "part.later");
        return page.element(
                "div",
                index == now ? "phase now" : "phase",
                heading,
                page.text("p", "when", when + " · " + words.get("weeks", phase.weeks())));
    }

    /** The key poses side by side, numbered, at most as wide and as high as that; nothing if there is no figure. */
    List<Node> stills(ItemContent content, double widest, double highest) {
        FigureFrames figure = figures.get(name(content));
        if (figure == null) {
            return List.of();
        }
        int count = figure.frames().size();
        double wide = (widest - GAP_MM * (count - 1)) / count;
        double scale = Math.min(wide / figure.width(), highest / figure.height());
        Element row = page.element("div", "stills");
        for (int i = 0; i < count; i++) {
            Element still = page.picture(
                    Typesetting.STILL,
                    name(content) + "," + i,
                    words.get("still", content.title(), i + 1, count),
                    figure.width() * scale,
                    figure.height() * scale);
            row.appendChild(page.element(
                    "div", "still", still, page.text("p", "number", count == 1 ? "" : Integer.toString(i + 1))));
        }
        return List.of(row);
    }

    /** How the page and the typesetting call the figure of an exercise. */
    static String name(ItemContent content) {
        return content.id().item() + "-" + content.id().version();
    }

    static @Nullable String figure(ItemContent content) {
        return content.body() instanceof ExerciseBody exercise ? exercise.figure() : null;
    }

    /** A text in the language that it is in. */
    Element in(Locale language, Element element) {
        if (!language.getLanguage().equals(words.language().getLanguage())) {
            element.setAttribute("lang", language.getLanguage());
        }
        return element;
    }

    /** The signs with which nobody waits: whom to call, and for what. */
    Element warnings() {
        Element box = page.element("div", "warnings", page.heading("h2", "warnings", words.get("warnings")));
        box.appendChild(page.element(
                "div",
                "urgent",
                page.text(
                        "h3", "", words.get("warnings.now", material.emergency().number())),
                page.list("ul", "", questions(Level.EMERGENCY)),
                page.text("p", "strong", words.get("warnings.drive"))));
        List<String> today = questions(Level.URGENT);
        if (!today.isEmpty()) {
            box.appendChild(page.element(
                    "div",
                    "today",
                    page.text("h3", "", words.get("warnings.today")),
                    page.list("ul", "", today),
                    page.text("p", "", nobodyAnswers())));
        }
        return box;
    }

    /** How to reach the clinic, and the number for emergencies. */
    Element reach() {
        List<Node> lines = new ArrayList<>();
        lines.add(page.heading("h2", "reach", words.get("reach")));
        lines.add(page.text("p", "strong", material.clinic().name()));
        if (!material.clinic().phone().isEmpty()) {
            lines.add(page.text("p", "", words.get("phone", material.clinic().phone())));
        }
        if (!material.clinic().hours().isEmpty()) {
            lines.add(page.text("p", "", words.get("hours", material.clinic().hours())));
        }
        lines.add(page.text(
                "p", "strong", words.get("emergency", material.emergency().number())));
        return page.element("div", "reach", lines.toArray(Node[]::new));
    }

    /** The texts of all questions that a yes makes that urgent. */
    List<String> questions(Level level) {
        return material.warnings().questions().stream()
                .filter(question -> question.level() == level)
                .map(Question::text)
                .map(text -> text.in(words.language()))
                .toList();
    }

    /** The plan's phases, the one of today first, the others in their order. */
    List<Integer> order() {
        int now = material.phaseNow();
        return IntStream.concat(
                        IntStream.of(now),
                        IntStream.range(0, material.plan().body().phases().size())
                                .filter(index -> index != now))
                .boxed()
                .toList();
    }

    private String nobodyAnswers() {
        String line = material.emergency().adviceLine();
        return line == null ? words.get("warnings.nobody") : words.get("warnings.nobody-line", line);
    }
}
