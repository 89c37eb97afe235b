package org.restride.catalogue;

import org.restride.base.packs.InvalidPack;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A figure's file: JSON with poses, kept without the blanks. What the poses mean is checked where figures are drawn. */
final class FigureJson {

    private static final int MOST_CHARACTERS = 60_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FigureJson() {}

    static String compact(String path, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidPack(path, 0, "longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            JsonNode figure = JSON.readTree(text);
            if (figure.path("poses").size() < 2) {
                throw new InvalidPack(path, 1, "a figure has at least two poses");
            }
            return JSON.writeValueAsString(figure);
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
            throw new InvalidPack(path, line, "not JSON: " + wrong.getOriginalMessage());
        }
    }
}
