package org.restride.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.restride.base.Texts;
import org.restride.plans.handout.Typesetting;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sets the sheet of a prepared visit on one or two pages of A4. */
@Component
class SummaryPaper {

    private static final int MOST_BARS = 28;
    private static final int WORST = 10;
    private static final String SHEET = """
            @page { size: A4 portrait; margin: 14mm; }
            body { font-size: 9.5pt; }
            h2 { font-size: 11.5pt; margin: 3mm 0 1mm 0; page-break-after: avoid; }
            table.bars { border-collapse: collapse; margin: 1mm 0 1mm 0; }
            table.bars td { vertical-align: bottom; text-align: center; padding: 0 0.7mm; font-size: 7.5pt; }
            .bar { width: 4mm; background-color: #2B4A52; margin: 0.4mm auto 0 auto; }
            .own { border: 0.3mm solid #9DB3B6; padding: 2mm 3mm; margin-top: 1mm; white-space: pre-wrap; }
            """;

    private final Typesetting typesetting;
    private final Texts texts;
    private final String style;

    SummaryPaper(Typesetting typesetting, Texts texts) {
        this.typesetting = typesetting;
        this.texts = texts;
        try {
            style = new ClassPathResource("handout/paper.css").getContentAsString(StandardCharsets.UTF_8) + SHEET;
        } catch (IOException problem) {
            throw new UncheckedIOException("The style of paper could not be read", problem);
        }
    }

    byte[] print(SummarySheet sheet, Locale language) {
        Document document = empty();
        Element html = document.createElement("html");
        html.setAttribute("lang", language.getLanguage());
        document.appendChild(html);
        Element head = put(html, "head", "");
        put(head, "title", sheet.title());
        for (String name : List.of("description", "subject")) {
            Element meta = put(head, "meta", "");
            meta.setAttribute("name", name);
            meta.setAttribute("content", sheet.title());
        }
        put(head, "style", style);
        Element body = put(html, "body", "");
        put(body, "h1", sheet.title());
        put(body, "p", sheet.about());
        put(body, "p", sheet.made()).setAttribute("class", "small");
        sheet.chapters().forEach(chapter -> chapter(body, chapter));
        if (!sheet.pains().isEmpty()) {
            put(body, "h2", texts.get(language, "patient.summary.pains"));
            bars(body, sheet.pains());
        }
        if (!sheet.note().isBlank()) {
            put(body, "h2", texts.get(language, "patient.summary.note"));
            put(body, "p", sheet.note()).setAttribute("class", "own");
        }
        return typesetting.set(document);
    }

    private static void chapter(Element body, SummarySheet.Chapter chapter) {
        if (chapter.lines().isEmpty()) {
            return;
        }
        put(body, "h2", chapter.title());
        Element list = put(body, "ul", "");
        chapter.lines().forEach(line -> put(list, "li", line));
    }

    /** A small chart that is also read out: each score stands above its bar, its day below. */
    private static void bars(Element body, List<SummarySheet.Bar> pains) {
        Element table = put(body, "table", "");
        table.setAttribute("class", "bars");
        Element row = put(table, "tr", "");
        for (SummarySheet.Bar pain : pains.subList(Math.max(0, pains.size() - MOST_BARS), pains.size())) {
            Element cell = put(row, "td", "");
            put(cell, "div", String.valueOf(pain.score()));
            Element bar = put(cell, "div", "");
            bar.setAttribute("class", "bar");
            bar.setAttribute("style", "height: " + Math.max(0.4, 14.0 * pain.score() / WORST) + "mm");
            put(cell, "div", pain.day());
        }
    }

    private static Element put(Element into, String tag, String text) {
        Document document = into.getOwnerDocument();
        Element element = document.createElement(tag);
        if (!text.isEmpty()) {
            element.appendChild(document.createTextNode(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")));
        }
        into.appendChild(element);
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException problem) {
            throw new IllegalStateException("An empty document can always be made", problem);
        }
    }
}
