package org.restride.plans.handout;

import java.util.ArrayList;
import java.util.List;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemContent;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.questions.Level;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The phase of today in large pictures, with numbers and as few words as are safe. */
final class PicturePages {

    private final Pieces pieces;
    private final HandoutMaterial material;
    private final double width;
    private final Page page;
    private final Words words;

    PicturePages(Pieces pieces, HandoutMaterial material, double width) {
        this.pieces = pieces;
        this.material = material;
        this.width = width;
        this.page = pieces.page;
        this.words = pieces.words;
    }

    void write() {
        Phase phase = material.phase();
        int index = material.phaseNow();
        page.add(pieces.head(), pieces.phaseHeading(phase, index), stop());
        int number = 1;
        for (PlanItem item : phase.items()) {
            ItemContent content = material.content(item.content()).orElse(null);
            if (content != null && content.body() instanceof ExerciseBody) {
                page.add(exercise(item, content, number++));
            }
        }
        for (PlanExtra extra : phase.extras()) {
            if (extra.isRun()) {
                material.content(extra.content()).ifPresent(content -> page.add(run(extra, content)));
            }
        }
        page.add(pieces.reach());
        page.outline(List.of(
                new Page.Entry(words.get("part", index + 1, phase.name()), "part-" + index),
                new Page.Entry(words.get("reach"), "reach")));
    }

    private Element exercise(PlanItem item, ItemContent content, int number) {
        List<Node> parts = new ArrayList<>();
        parts.add(page.element(
                "h3",
                "",
                page.text("span", "badge", Integer.toString(number)),
                pieces.in(content.language(), page.text("span", "", content.title()))));
        parts.addAll(pieces.stills(content, width, 62));
        parts.add(page.text("p", "dose", words.dose(item.dose())));
        parts.add(page.text("p", "cadence", words.cadence(item.cadence())));
        return page.element("div", "exercise", parts.toArray(Node[]::new));
    }

    private Element run(PlanExtra extra, ItemContent content) {
        return page.element(
                "div",
                "exercise",
                pieces.in(content.language(), page.text("h3", "", content.title())),
                page.text("p", "dose", words.get("minutes", content.body().minutes())),
                page.text("p", "cadence", words.cadence(extra.cadence())));
    }

    private Element stop() {
        Element box = page.element(
                "div",
                "warnings",
                page.heading("h2", "stop", words.get("pictures.stop")),
                page.element(
                        "div",
                        "urgent",
                        page.text(
                                "h3",
                                "",
                                words.get("warnings.now", material.emergency().number())),
                        page.list("ul", "", pieces.questions(Level.EMERGENCY))));
        return box;
    }
}
