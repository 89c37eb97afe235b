package org.restride.plans.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.catalogue.ItemContent;
import org.restride.plans.PlanItem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays out what a handout says in the form that was asked for, and sets it. */
@Component
class Printing {

    private static final int MARGIN_MM = 15;
    /** Border and padding of an exercise on both sides. */
    private static final int INSET_MM = 10;

    private final FigureStills stills;
    private final Typesetting typesetting;
    private final Texts texts;
    private final PublicAddress address;
    private final String style = style();

    Printing(FigureStills stills, Typesetting typesetting, Texts texts, PublicAddress address) {
        this.stills = stills;
        this.typesetting = typesetting;
        this.texts = texts;
        this.address = address;
    }

    /** The PDF. */
    byte[] print(HandoutMaterial material, HandoutWish wish) {
        Words words = new Words(texts, wish.language());
        Page page = new Page(
                wish.language(),
                words.get("document", material.plan().title()),
                words.get("about", material.plan().number()),
                sheet(material, wish, words) + style,
                className(wish.form()));
        Map<String, FigureFrames> figures = wish.form().isLog() ? Map.of() : figures(material);
        Pieces pieces = new Pieces(page, words, material, figures);
        double width = wish.paper().width() - 2.0 * MARGIN_MM - INSET_MM;
        switch (wish.form()) {
            case USUAL -> new PlanPages(pieces, material, address, false, width).write();
            case LARGE -> new PlanPages(pieces, material, address, true, width).write();
            case PICTURES -> new PicturePages(pieces, material, width).write();
            case LOG_ONE_WEEK, LOG_TWO_WEEKS ->
                new LogPages(pieces, material).write(wish.form().weeks());
        }
        return typesetting.set(page.document(), figures);
    }

    private Map<String, FigureFrames> figures(HandoutMaterial material) {
        Map<String, FigureFrames> figures = new HashMap<>();
        for (PlanItem item : material.plan().body().phases().stream()
                .flatMap(phase -> phase.items().stream())
                .toList()) {
            Optional<ItemContent> content = material.content(item.content());
            content.map(Pieces::figure)
                    .flatMap(stills::of)
                    .ifPresent(frames -> figures.put(Pieces.name(content.orElseThrow()), frames));
        }
        return figures;
    }

    /** Size and margins of the paper, and what stands at the foot of each page. */
    private static String sheet(HandoutMaterial material, HandoutWish wish, Words words) {
        boolean large = wish.form() == Form.LARGE;
        String foot = large
                ? words.get("code.sheet", material.code())
                : words.get("footer", material.clinic().name(), material.plan().number(), material.code());
        String size = wish.paper().css() + (wish.form().isLog() ? " landscape" : " portrait");
        int points = large ? 18 : 8;
        int margin = wish.form().isLog() ? 10 : MARGIN_MM;
        return """
                @page { size: %s; margin: %dmm %dmm %dmm %dmm;
                  @bottom-left { content: %s; font-family: 'Inter', 'Inter Wide'; font-size: %dpt; color: #3A4A4F; }
                  @bottom-right { content: %s counter(page) " / " counter(pages); font-family: 'Inter', 'Inter Wide';
                    font-size: %dpt; color: #3A4A4F; } }
                """.formatted(
                        size,
                        margin,
                        margin,
                        large ? 20 : margin,
                        margin,
                        quoted(foot),
                        points,
                        quoted(words.get("page") + " "),
                        points);
    }

    /** A string of a style sheet; nothing in it can end it. */
    private static String quoted(String text) {
        return "\"" + text.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"";
    }

    private static String className(Form form) {
        return switch (form) {
            case USUAL -> "usual";
            case LARGE -> "large";
            case PICTURES -> "pictures";
            case LOG_ONE_WEEK, LOG_TWO_WEEKS -> "log";
        };
    }

    private static String style() {
        try {
            return new ClassPathResource("handout/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The style of paper could not be read", problem);
        }
    }
}
