package org.restride.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.Yaml;

/**
 * A Markdown file of a pack, cut into front matter and text.
 *
 * @param linesAbove how many lines of the file stand above the text
 */
record ItemFile(String path, Fields front, String markdown, int linesAbove) {

    private static final String FENCE = "---";
    private static final Pattern NAME = Pattern.compile("/[a-z0-9-]+\\.[a-z]{2}\\.md$");

    static ItemFile read(String path, String text) {
        requireName(path);
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            throw new InvalidPack(path, 1, "must begin with a line of three hyphens");
        }
        for (int end = 1; end < lines.size(); end++) {
            if (lines.get(end).stripTrailing().equals(FENCE)) {
                String yaml = String.join("\n", lines.subList(1, end));
                String markdown = String.join("\n", lines.subList(end + 1, lines.size()));
                return new ItemFile(path, new Fields(path, Yaml.read(path, yaml, 1)), markdown, end + 1);
            }
        }
        throw new InvalidPack(path, 1, "the front matter has no end, a second line of three hyphens");
    }

    /** {@code glute-bridge} of {@code exercises/glute-bridge.en.md}. */
    String id() {
        String name = name();
        return name.substring(0, name.indexOf('.'));
    }

    /** {@code en} of {@code exercises/glute-bridge.en.md}. */
    Locale language() {
        String name = name();
        return Locale.forLanguageTag(name.substring(name.indexOf('.') + 1, name.length() - ".md".length()));
    }

    InvalidPack problem(int markdownLine, String what) {
        return new InvalidPack(path, linesAbove + markdownLine, what);
    }

    private String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void requireName(String path) {
        if (!NAME.matcher(path).find()) {
            throw new InvalidPack(path, 0, "must be called like glute-bridge.en.md");
        }
    }
}
