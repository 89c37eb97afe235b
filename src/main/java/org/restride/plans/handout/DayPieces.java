package org.restride.plans.handout;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.PlanItem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a handout of a past day says before the plan itself: which day it is, what was asked for on it, and what can't be known of it. */
final class DayPieces {

    private final Page page;
    private final Words words;
    private final HandoutMaterial material;
    private final PastPlan past;

    DayPieces(Pieces pieces, HandoutMaterial material, PastPlan past) {
        this.page = pieces.page;
        this.words = pieces.words;
        this.material = material;
        this.past = past;
    }

    Element box() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(page.heading("h2", "day", words.get("day", words.day(past.day()))));
        past.remarks().forEach(remark -> nodes.add(page.text("p", "small", remark)));
        nodes.add(page.text("h3", "", words.get("day.due")));
        List<String> due = Stream.concat(
                        past.due().items().stream().map(this::line),
                        past.due().extras().stream().map(extra -> title(extra.content())))
                .toList();
        nodes.add(due.isEmpty() ? page.text("p", "", words.get("day.rest")) : page.list("ul", "", due));
        List<String> recalled = past.contents().values().stream()
                .filter(content -> content.recalledAt() != null)
                .map(content -> words.get(
                        "day.recalled",
                        content.content().title(),
                        words.day(LocalDate.ofInstant(content.recalled().orElseThrow(), ZoneOffset.UTC))))
                .sorted()
                .toList();
        if (!recalled.isEmpty()) {
            nodes.add(page.list("ul", "small", recalled));
        }
        return page.element("div", "reach", nodes.toArray(Node[]::new));
    }

    private String line(PlanItem item) {
        return title(item.content()) + ": " + words.dose(item.dose());
    }

    private String title(ItemVersionId content) {
        return material.content(content).map(ItemContent::title).orElse("");
    }
}
