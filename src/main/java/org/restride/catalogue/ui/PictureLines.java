package org.restride.catalogue.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.restride.catalogue.Illustration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a sketch keeps an item's pictures and videos: as JSON, empty for none. */
final class PictureLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PictureLines() {}

    static String write(List<Illustration> pictures) {
        return pictures.isEmpty() ? "" : JSON.writeValueAsString(pictures);
    }

    /**
     * @throws IllegalArgumentException if it is nothing that {@link #write} wrote
     */
    static List<Illustration> read(String text) {
        try {
            return text.isBlank() ? List.of() : JSON.readValue(text, new TypeReference<>() {});
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("These are no pictures", unreadable);
        }
    }

    /** Their words, one after the other. */
    static String words(String text) {
        return read(text).stream()
                .map(each -> each.caption().isBlank() ? each.alt() : each.alt() + " (" + each.caption() + ")")
                .collect(Collectors.joining("; "));
    }
}
