package org.restride.plans.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.base.PublicAddress;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Steps;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The whole plan with pictures and words, in usual or in large print. */
final class PlanPages {

    private final Pieces pieces;
    private final HandoutMaterial material;
    private final PublicAddress address;
    private final boolean large;
    private final double width;
    private final Page page;
    private final Words words;
    /** Where an exercise stands with all its words: phase and number. */
    private final Map<String, int[]> told = new HashMap<>();

    PlanPages(Pieces pieces, HandoutMaterial material, PublicAddress address, boolean large, double width) {
        this.pieces = pieces;
        this.material = material;
        this.address = address;
        this.large = large;
        this.width = width;
        this.page = pieces.page;
        this.words = pieces.words;
    }

    void write() {
        page.add(pieces.head());
        PastPlan past = material.past();
        if (past != null) {
            page.add(new DayPieces(pieces, material, past).box());
        }
        if (large) {
            // The signs fill a page of their own; what stands before them fits below the head.
            page.add(pieces.reach(), pieces.warnings());
        } else {
            page.add(pieces.warnings(), pieces.reach());
        }
        List<Page.Entry> outline = new ArrayList<>(List.of(
                new Page.Entry(words.get("warnings"), "warnings"), new Page.Entry(words.get("reach"), "reach")));
        for (int index : pieces.order()) {
            Phase phase = material.plan().body().phases().get(index);
            outline.add(new Page.Entry(words.get("part", index + 1, phase.name()), "part-" + index));
            write(phase, index);
        }
        page.outline(outline);
    }

    private void write(Phase phase, int index) {
        List<Node> blocks = new ArrayList<>();
        int number = 1;
        for (PlanItem item : phase.items()) {
            ItemContent content = material.content(item.content()).orElse(null);
            if (content != null && content.body() instanceof ExerciseBody exercise) {
                blocks.addAll(exercise(item, content, exercise, index, number++));
            }
        }
        for (PlanExtra extra : phase.extras()) {
            material.content(extra.content()).ifPresent(content -> blocks.add(extra(extra, content)));
        }
        // A heading alone at the foot of a page helps nobody: it stays with the first block.
        Element first = page.element("div", "together", pieces.phaseHeading(phase, index));
        if (!blocks.isEmpty()) {
            first.appendChild(blocks.removeFirst());
        }
        page.add(first);
        blocks.forEach(page::add);
    }

    private List<Node> exercise(PlanItem item, ItemContent content, ExerciseBody exercise, int phase, int number) {
        Element block = page.element(
                "div",
                "exercise",
                page.element(
                        "h3",
                        "",
                        page.text("span", "badge", Integer.toString(number)),
                        pieces.in(content.language(), page.text("span", "", content.title()))),
                page.text("p", "dose", words.dose(item.dose())),
                page.text("p", "cadence", words.cadence(item.cadence())));
        if (!item.note().isEmpty()) {
            block.appendChild(note(item.note()));
        }
        int[] before = told.putIfAbsent(Pieces.name(content), new int[] {phase + 1, number});
        if (before != null) {
            block.appendChild(page.text("p", "small", words.get("as-before", before[0], before[1])));
            return List.of(block);
        }
        pieces.stills(content, width, large ? 46 : 30).forEach(block::appendChild);
        return large ? inTwo(block, content, exercise.steps()) : List.of(filled(block, content, exercise.steps()));
    }

    private Element filled(Element block, ItemContent content, Steps steps) {
        Element left = page.element("div", "half", how(content, steps));
        Element right = page.element("div", "half");
        remember(content, steps).forEach(right::appendChild);
        block.appendChild(page.element("div", "halves", left, right));
        return block;
    }

    /** In large print an exercise may need more than a page: what to watch for is a block of its own, with the name again. */
    private List<Node> inTwo(Element block, ItemContent content, Steps steps) {
        block.appendChild(how(content, steps));
        Element second = page.element("div", "exercise second");
        second.appendChild(pieces.in(content.language(), page.text("p", "again", content.title())));
        remember(content, steps).forEach(second::appendChild);
        return List.of(block, second);
    }

    private Element how(ItemContent content, Steps steps) {
        List<String> lines = new ArrayList<>(steps.setUp());
        lines.addAll(steps.movement());
        return page.element(
                "div",
                "how",
                page.text("p", "label", words.get("how")),
                pieces.in(content.language(), page.list("ol", "", lines)));
    }

    private List<Node> remember(ItemContent content, Steps steps) {
        List<Node> nodes = new ArrayList<>();
        if (!steps.cues().isEmpty()) {
            nodes.add(page.text("p", "label", words.get("remember")));
            nodes.add(pieces.in(content.language(), page.list("ul", "", steps.cues())));
        }
        if (!steps.stopIf().isEmpty()) {
            Element stop = page.element(
                    "div",
                    "stop",
                    page.text("p", "label", words.get("stop-if")),
                    pieces.in(content.language(), page.list("ul", "", steps.stopIf())));
            nodes.add(stop);
        }
        return nodes;
    }

    private Element extra(PlanExtra extra, ItemContent content) {
        Element block = page.element(
                "div",
                "exercise extra",
                page.text("p", "label", words.get("kind." + extra.kind().name())),
                pieces.in(content.language(), page.text("h3", "", content.title())));
        String minutes = words.get("minutes", content.body().minutes());
        switch (content.body()) {
            case RunSessionBody run -> {
                block.appendChild(page.text("p", "dose", minutes + " · " + words.cadence(extra.cadence())));
                block.appendChild(pieces.in(
                        content.language(), page.list("ol", "", run.steps().movement())));
                block.appendChild(page.element(
                        "div",
                        "stop",
                        page.text("p", "label", words.get("stop-if")),
                        pieces.in(
                                content.language(),
                                page.list("ul", "", run.steps().stopIf()))));
            }
            default -> {
                if (extra.kind() == ItemKind.HABIT) {
                    block.appendChild(page.text("p", "dose", words.cadence(extra.cadence())));
                }
                block.appendChild(pieces.in(content.language(), page.text("p", "", content.summary())));
                block.appendChild(page.text(
                        "p", "small", words.get("read-at", address.link("/learn/" + content.key()), minutes)));
            }
        }
        if (!extra.note().isEmpty()) {
            block.appendChild(note(extra.note()));
        }
        return block;
    }

    private Element note(String words) {
        return page.element(
                "div",
                "note",
                page.text("span", "strong", this.words.get("clinic-says") + " "),
                page.text("span", "", words));
    }
}
