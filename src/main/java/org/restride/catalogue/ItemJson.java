package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How items are written to JSON, in the database and in drafts; independent of how the web speaks. */
final class ItemJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final String NO_ILLUSTRATIONS = "[]";

    private ItemJson() {}

    static String write(ItemBody body) {
        return JSON.writerFor(ItemBody.class).writeValueAsString(body);
    }

    static ItemBody body(String json) {
        return JSON.readValue(json, ItemBody.class);
    }

    static ItemText text(String json) {
        return JSON.readValue(json, ItemText.class);
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> texts(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static List<Illustration> illustrations(String json) {
        return NO_ILLUSTRATIONS.equals(json) ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }

    static Map<String, String> labels(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
