package org.restride.plans.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.restride.base.Texts;
import org.restride.people.InvitationPaper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A way in on one sheet, in the patient's language: the code, what to do with it step by step, and whom to call. */
@Component
class InvitationSheet implements InvitationPaper {

    private static final int CODE_MM = 55;

    private final Typesetting typesetting;
    private final Texts texts;
    private final String style = style();

    InvitationSheet(Typesetting typesetting, Texts texts) {
        this.typesetting = typesetting;
        this.texts = texts;
    }

    @Override
    public byte[] print(Sheet sheet) {
        Words words = new Words(texts, sheet.language());
        String kind = sheet.invitation() ? "invitation" : "new-code";
        String title = words.get("entry." + kind + ".title", sheet.clinic().name());
        Page page = new Page(
                sheet.language(),
                title,
                words.get("entry.about"),
                "@page { size: " + Paper.usualIn(sheet.clinic().country()).css() + "; margin: 18mm; } " + style,
                "entry");
        page.add(
                page.element(
                        "div",
                        "head",
                        page.heading("h1", "entry", title),
                        page.text("p", "for", words.get("for", sheet.name()))),
                page.element(
                        "div",
                        "way-in",
                        page.picture(
                                Typesetting.CODE, sheet.link().url(), words.get("entry.code.says"), CODE_MM, CODE_MM)),
                page.list("ol", "", steps(words, sheet.invitation())),
                page.text("p", "until", until(words, sheet)),
                page.element(
                        "div",
                        "reach",
                        page.text("p", "", words.get("entry.keep")),
                        page.text(
                                "p", "", words.get("entry.help", sheet.clinic().phone()))),
                page.text("p", "", words.get("entry.type")),
                page.text("p", "address", sheet.link().url()));
        page.outline(List.of(new Page.Entry(title, "entry")));
        return typesetting.set(page.document(), Map.of());
    }

    private static List<String> steps(Words words, boolean invitation) {
        Stream<String> keys = invitation
                ? Stream.of("camera", "point", "birth-date", "agree", "way")
                : Stream.of("camera", "point", "press", "again");
        return keys.map(key -> words.get("entry.step." + key)).toList();
    }

    private static String until(Words words, Sheet sheet) {
        return words.get("entry.until", words.day(sheet.link().expiresAt().toLocalDate()));
    }

    private static String style() {
        try {
            return new ClassPathResource("handout/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The style of paper is missing", problem);
        }
    }
}
