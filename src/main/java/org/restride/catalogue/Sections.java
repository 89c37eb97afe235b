package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads the text of an exercise or run: headings of the second level, a list of short plain lines below each. */
final class Sections {

    static final String SET_UP = "Set-up";
    static final String MOVEMENT = "Movement";
    static final String CUES = "Cues";
    static final String BREATHING = "Breathing";
    static final String STOP_IF = "Stop if";
    static final String FEEL = "You should feel";
    static final String MISTAKES = "Common mistakes";

    static final List<String> REQUIRED = List.of(SET_UP, MOVEMENT, STOP_IF);

    private static final List<String> KNOWN = List.of(SET_UP, MOVEMENT, CUES, BREATHING, STOP_IF, FEEL, MISTAKES);
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "en",
            KNOWN,
            "es",
            List.of("Preparación", "Movimiento", "Claves", "Respiración", "Para si", "Debes notar", "Errores comunes"));
    private static final int LONGEST_LINE = 160;

    private final ItemFile file;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Integer> headings = new HashMap<>();

    private Sections(ItemFile file) {
        this.file = file;
    }

    /** How the section is headed in a language. */
    static String heading(String section, Locale language) {
        return HEADINGS.getOrDefault(language.getLanguage(), KNOWN).get(KNOWN.indexOf(section));
    }

    /** Reads them all; the first ones named must be there. */
    static Steps steps(ItemFile file, List<String> required) {
        Sections sections = new Sections(file);
        sections.read();
        for (String heading : required) {
            if (!sections.lines.containsKey(heading)) {
                throw file.problem(1, "the section \"" + heading + "\" is missing");
            }
        }
        return new Steps(
                sections.of(SET_UP),
                sections.of(MOVEMENT),
                sections.of(CUES),
                sections.of(BREATHING),
                sections.of(STOP_IF),
                sections.of(FEEL),
                sections.of(MISTAKES));
    }

    private List<String> of(String heading) {
        return lines.getOrDefault(heading, List.of());
    }

    private void read() {
        Node node = Markdown.parse(file.markdown()).getFirstChild();
        while (node != null) {
            if (!(node instanceof Heading heading) || heading.getLevel() != 2) {
                throw file.problem(Markdown.line(node), "expected a heading such as \"## " + SET_UP + "\"");
            }
            String title = section(plain(heading), Markdown.line(node));
            if (headings.putIfAbsent(title, Markdown.line(node)) != null) {
                throw file.problem(Markdown.line(node), "the section \"" + title + "\" stands here twice");
            }
            Node list = node.getNext();
            lines.put(title, list(title, node, list));
            node = list == null ? null : list.getNext();
        }
    }

    private String section(String heading, int line) {
        List<String> known = HEADINGS.getOrDefault(file.language().getLanguage(), KNOWN);
        int place = known.indexOf(heading);
        if (place < 0) {
            throw file.problem(line, "unknown heading \"" + heading + "\"; known are " + String.join(", ", known));
        }
        return KNOWN.get(place);
    }

    private List<String> list(String title, Node heading, @org.jspecify.annotations.Nullable Node list) {
        boolean numbered = title.equals(MOVEMENT);
        boolean right = numbered ? list instanceof OrderedList : list instanceof BulletList;
        if (list == null || !right) {
            int line = Markdown.line(list == null ? heading : list);
            throw file.problem(
                    line, "below \"" + title + "\" stands one " + (numbered ? "numbered list" : "list with hyphens"));
        }
        return items((ListBlock) list);
    }

    private List<String> items(ListBlock list) {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (!(only instanceof Paragraph) || only.getNext() != null) {
                throw file.problem(Markdown.line(item), "a line of a list is one plain sentence or two");
            }
            String line = plain(only);
            if (line.length() > LONGEST_LINE) {
                throw file.problem(Markdown.line(item), "longer than " + LONGEST_LINE + " characters");
            }
            items.add(line);
        }
        return items;
    }

    private String plain(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case SoftLineBreak _ -> text.append(' ');
                default -> throw file.problem(Markdown.line(parent), "only plain words are allowed here");
            }
        }
        if (text.toString().isBlank()) {
            throw file.problem(Markdown.line(parent), "the line is empty");
        }
        return text.toString().strip();
    }
}
