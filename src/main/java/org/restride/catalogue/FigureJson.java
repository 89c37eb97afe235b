package org.restride.catalogue;

import java.util.List;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A figure's file: JSON with poses that a body can take, kept without the blanks. Contacts are checked where figures are drawn. */
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
            List<FigureFault> faults = FigurePoses.faults(figure.path("poses"));
            if (!faults.isEmpty()) {
                throw new InvalidPack(faults.stream()
                        .map(fault -> new PackProblem(path, 1, fault.toString()))
                        .toList());
            }
            return JSON.writeValueAsString(figure);
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
            throw new InvalidPack(path, line, "not JSON: " + wrong.getOriginalMessage());
        }
    }

    static List<FigureFault> faults(String text) {
        try {
            JsonNode poses = JSON.readTree(text).path("poses");
            return poses.size() < 2 || text.length() > MOST_CHARACTERS
                    ? List.of(new FigureFault.Unreadable("poses", "must be at least two and of a sensible length"))
                    : FigurePoses.faults(poses);
        } catch (JacksonException notJson) {
            return List.of(new FigureFault.Unreadable("figure", "is not JSON"));
        }
    }
}
