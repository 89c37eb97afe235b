package org.restride.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.restride.base.OwnTable;
import org.restride.base.Texts;
import org.restride.people.rights.CopiedRecord;
import org.restride.people.rights.CopyFormat;
import org.restride.people.rights.CopyKind;
import org.restride.plans.handout.Typesetting;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The copy of all own data that a person reads: what matters of each table, in words; of long tables the newest 400 rows. */
@Component
class PdfCopy implements CopyFormat {

    private static final int MOST = 400;
    private static final String SHEET = "@page { size: A4 portrait; margin: 15mm; }\n";

    private final Typesetting typesetting;
    private final Texts texts;
    private final String style;

    PdfCopy(Typesetting typesetting, Texts texts) {
        this.typesetting = typesetting;
        this.texts = texts;
        try {
            style = SHEET + new ClassPathResource("handout/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The style of paper could not be read", problem);
        }
    }

    @Override
    public CopyKind kind() {
        return CopyKind.PDF;
    }

    @Override
    public void write(CopiedRecord record, Locale language, OutputStream out) throws IOException {
        Map<OwnTable, Deque<Map<String, @Nullable Object>>> kept = new LinkedHashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (OwnTable table : record.tables()) {
            if (!table.shown().isEmpty()) {
                Deque<Map<String, @Nullable Object>> rows = new ArrayDeque<>();
                record.each(table, row -> {
                    rows.addLast(row);
                    if (rows.size() > MOST) {
                        rows.removeFirst();
                    }
                });
                rows.forEach(row -> table.shown().forEach(column -> {
                    if (row.get(column) instanceof UUID id) {
                        ids.add(id);
                    }
                }));
                kept.put(table, rows);
            }
        }
        Sheet sheet = new Sheet(language, record.names(ids));
        sheet.head(record);
        kept.forEach(sheet::table);
        out.write(typesetting.set(sheet.document));
    }

    /** One document under construction. */
    private final class Sheet {

        private final Locale language;
        private final Map<UUID, String> names;
        private final Document document = empty();
        private final Element body = document.createElement("body");

        Sheet(Locale language, Map<UUID, String> names) {
            this.language = language;
            this.names = names;
        }

        void head(CopiedRecord record) {
            String title = text("pdf.title", record.patient());
            Element html = document.createElement("html");
            html.setAttribute("lang", language.getLanguage());
            document.appendChild(html);
            Element head = document.createElement("head");
            html.appendChild(head);
            put(head, "title", title);
            for (String name : List.of("description", "subject")) {
                Element meta = document.createElement("meta");
                meta.setAttribute("name", name);
                meta.setAttribute("content", title);
                head.appendChild(meta);
            }
            put(head, "style", style);
            html.appendChild(body);
            put(body, "h1", title);
            put(body, "p", text("pdf.made", record.clinic(), word(record.at())));
            put(body, "p", text("pdf.about"));
        }

        void table(OwnTable table, Deque<Map<String, @Nullable Object>> rows) {
            if (rows.isEmpty()) {
                return;
            }
            Element heading = put(body, "h2", title(table));
            heading.setAttribute("class", "phase");
            if (rows.size() == MOST) {
                put(body, "p", text("pdf.newest", MOST));
            }
            Element list = document.createElement("ul");
            body.appendChild(list);
            rows.forEach(row -> put(list, "li", line(table, row)));
        }

        private String line(OwnTable table, Map<String, @Nullable Object> row) {
            List<String> parts = new ArrayList<>();
            for (String column : table.shown()) {
                Object value = row.get(column);
                if (value != null && !value.toString().isBlank()) {
                    parts.add(label(column) + ": " + word(value));
                }
            }
            return String.join(" · ", parts);
        }

        private String title(OwnTable table) {
            String key = "rights.table." + table.name();
            return texts.has(language, key) ? texts.get(language, key) : table.name();
        }

        private String label(String column) {
            String key = "rights.column." + column;
            return texts.has(language, key) ? texts.get(language, key) : column.replace('_', ' ');
        }

        private String word(Object value) {
            return switch (value) {
                case Instant at ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(language)
                            .format(at.atZone(ZoneOffset.UTC));
                case LocalDate day ->
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(language)
                            .format(day);
                case Boolean truth -> text(truth ? "yes" : "no");
                case UUID id -> names.getOrDefault(id, "–");
                default -> coded(value.toString());
            };
        }

        private String coded(String value) {
            String key = "rights.value." + value;
            return value.matches("[A-Za-z_-]{2,20}") && texts.has(language, key) ? texts.get(language, key) : value;
        }

        private String text(String key, Object... arguments) {
            return texts.get(language, "rights." + key, arguments);
        }

        private Element put(Element into, String tag, String text) {
            Element element = document.createElement(tag);
            element.appendChild(document.createTextNode(printable(text)));
            into.appendChild(element);
            return element;
        }

        private static String printable(String text) {
            return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException problem) {
            throw new IllegalStateException("An empty document can always be made", problem);
        }
    }
}
