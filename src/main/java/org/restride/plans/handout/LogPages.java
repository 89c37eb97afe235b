package org.restride.plans.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.restride.catalogue.ItemContent;
import org.restride.plans.PlanItem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A sheet to note by hand what was done and how it felt: days down, exercises and scales across, one page a week. */
final class LogPages {

    private static final int DAYS = 7;
    private static final int MOST_COLUMNS = 12;
    private static final int WORST = 10;

    private final Pieces pieces;
    private final HandoutMaterial material;
    private final Page page;
    private final Words words;

    LogPages(Pieces pieces, HandoutMaterial material) {
        this.pieces = pieces;
        this.material = material;
        this.page = pieces.page;
        this.words = pieces.words;
    }

    void write(int weeks) {
        for (int week = 0; week < weeks; week++) {
            LocalDate from = material.firstDay().plusDays((long) week * DAYS);
            page.add(page.element("div", "week", head(from, week), legend(), table(from), foot()));
        }
        page.outline(List.of(new Page.Entry(words.get("log"), "week-0")));
    }

    private Element head(LocalDate from, int week) {
        Element code = page.element(
                "div",
                "code",
                page.picture(Typesetting.CODE, material.link(), words.get("code.says"), 22, 22),
                page.text("p", "sheet", words.get("code.sheet", material.code())));
        return page.element(
                "div",
                "head",
                code,
                page.text("p", "clinic", material.clinic().name()),
                page.heading(
                        week == 0 ? "h1" : "h2",
                        "week-" + week,
                        words.get("log.week", words.day(from), words.day(from.plusDays(DAYS - 1L)))),
                page.text(
                        "p",
                        "for",
                        words.get("for", material.name()) + " · " + material.plan().title()),
                page.text("p", "small", words.get("log.help")));
    }

    /** Which number is which exercise, with its dose. */
    private Element legend() {
        Element legend = page.element("div", "legend");
        int number = 1;
        for (PlanItem item : items()) {
            ItemContent content = material.content(item.content()).orElseThrow();
            legend.appendChild(page.element(
                    "div",
                    "entry",
                    page.text("span", "strong", number++ + " "),
                    pieces.in(content.language(), page.text("span", "strong", content.title())),
                    page.text("span", "", " " + words.dose(item.dose()))));
        }
        return legend;
    }

    private Element table(LocalDate from) {
        int columns = items().size();
        List<Node> heads = new ArrayList<>();
        heads.add(page.text("th", "day", words.get("log.day")));
        IntStream.rangeClosed(1, columns)
                .forEach(number -> heads.add(page.text("th", "done", Integer.toString(number))));
        heads.add(page.text("th", "scale", words.get("log.pain")));
        heads.add(page.text("th", "scale", words.get("log.morning")));
        if (material.effort()) {
            heads.add(page.text("th", "scale", words.get("log.effort")));
        }
        Element body = page.element("tbody", "");
        for (int day = 0; day < DAYS; day++) {
            body.appendChild(row(from.plusDays(day), columns));
        }
        return page.element("table", columns > MOST_COLUMNS / 2 ? "log many" : "log", page.heads(heads), body);
    }

    private Element row(LocalDate day, int columns) {
        Element head = page.element(
                "th",
                "day",
                page.text("span", "strong", words.weekday(day)),
                page.text("span", "", " " + words.shortDay(day)));
        head.setAttribute("scope", "row");
        Element row = page.element("tr", "", head);
        for (int i = 0; i < columns; i++) {
            row.appendChild(page.element("td", "done", page.text("span", "box", "\u00a0")));
        }
        row.appendChild(scale());
        row.appendChild(scale());
        if (material.effort()) {
            row.appendChild(scale());
        }
        return row;
    }

    private Element scale() {
        Element cell = page.element("td", "scale");
        for (int score = 0; score <= WORST; score++) {
            cell.appendChild(page.text("span", "score", Integer.toString(score)));
        }
        return cell;
    }

    private Element foot() {
        return page.element(
                "div",
                "log-foot",
                page.text(
                        "p",
                        "strong",
                        words.get("log.stop", material.emergency().number())),
                page.text(
                        "p",
                        "",
                        words.get("log.bring", material.clinic().name(), material.clinic().phone())));
    }

    private List<PlanItem> items() {
        return material.phase().items().stream()
                .filter(item -> material.content(item.content()).isPresent())
                .toList();
    }
}
