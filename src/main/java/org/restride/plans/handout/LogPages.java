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
    private final List<PlanItem> items;

    LogPages(Pieces pieces, HandoutMaterial material) {
        this.pieces = pieces;
        this.material = material;
        this.page = pieces.page;
        this.words = pieces.words;
        this.items = material.phase().items().stream()
                .filter(item -> material.content(item.content()).isPresent())
                .toList();
    }

    void write(int weeks) {
        for (int week = 0; week < weeks; week++) {
            LocalDate from = material.firstDay().plusDays((long) week * DAYS);
            int first = 0;
            do {
                Columns columns = new Columns(first, Math.min(items.size(), first + MOST_COLUMNS));
                page.add(page.element(
                        "div", "week", head(from, week, columns), legend(columns), table(from, columns), foot()));
                first = columns.end();
            } while (first < items.size());
        }
        page.outline(List.of(new Page.Entry(words.get("log"), "week-0")));
    }

    /** The exercises that fit side by side; how it felt is asked beside the first of them. */
    private record Columns(int from, int end) {
        boolean asksHowItFelt() {
            return from == 0;
        }

        boolean many() {
            return end - from > MOST_COLUMNS / 2;
        }
    }

    private Element head(LocalDate from, int week, Columns columns) {
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
                        week + columns.from() == 0 ? "h1" : "h2",
                        "week-" + week + (columns.from() == 0 ? "" : "-" + columns.from()),
                        words.get("log.week", words.day(from), words.day(from.plusDays(DAYS - 1L)))),
                page.text(
                        "p",
                        "for",
                        words.get("for", material.name()) + " · "
                                + material.plan().title()),
                page.text("p", "small", words.get("log.help")));
    }

    /** Which number is which exercise, with its dose. */
    private Element legend(Columns columns) {
        Element legend = page.element("div", "legend");
        int number = columns.from() + 1;
        for (PlanItem item : items.subList(columns.from(), columns.end())) {
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

    private Element table(LocalDate from, Columns columns) {
        List<Node> heads = new ArrayList<>();
        heads.add(page.text("th", "day", words.get("log.day")));
        IntStream.rangeClosed(columns.from() + 1, columns.end())
                .forEach(number -> heads.add(page.text("th", "done", Integer.toString(number))));
        if (columns.asksHowItFelt()) {
            heads.add(page.text("th", "scale", words.get("log.pain")));
            heads.add(page.text("th", "scale", words.get("log.morning")));
            if (material.effort()) {
                heads.add(page.text("th", "scale", words.get("log.effort")));
            }
        }
        Element body = page.element("tbody", "");
        for (int day = 0; day < DAYS; day++) {
            body.appendChild(row(from.plusDays(day), columns));
        }
        return page.element("table", columns.many() ? "log many" : "log", page.heads(heads), body);
    }

    private Element row(LocalDate day, Columns columns) {
        Element head = page.element(
                "th",
                "day",
                page.text("span", "strong", words.weekday(day)),
                page.text("span", "", " " + words.shortDay(day)));
        head.setAttribute("scope", "row");
        Element row = page.element("tr", "", head);
        for (int i = columns.from(); i < columns.end(); i++) {
            row.appendChild(page.element("td", "done", page.text("span", "box", "\u00a0")));
        }
        if (columns.asksHowItFelt()) {
            row.appendChild(scale());
            row.appendChild(scale());
            if (material.effort()) {
                row.appendChild(scale());
            }
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
                        words.get(
                                "log.bring",
                                material.clinic().name(),
                                material.clinic().phone())));
    }
}
