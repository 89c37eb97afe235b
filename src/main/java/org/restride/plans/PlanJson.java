package org.restride.plans;

import java.util.Map;
import java.util.UUID;
import org.restride.catalogue.ItemId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The form in which plans, templates, drafts and what follows a plan are stored. What is stored once must be readable for ever: fields are only ever added. */
public final class PlanJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(ids()).build();

    private PlanJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** A template's words in further languages, by language. */
    static Map<String, TemplateWords> words(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("plans-ids");
        module.addSerializer(ItemId.class, new ValueSerializer<ItemId>() {
            @Override
            public void serialize(ItemId id, JsonGenerator json, SerializationContext context) {
                json.writeString(id.value().toString());
            }
        });
        module.addDeserializer(ItemId.class, new ValueDeserializer<ItemId>() {
            @Override
            public ItemId deserialize(JsonParser json, DeserializationContext context) {
                return new ItemId(UUID.fromString(json.getString()));
            }
        });
        module.addSerializer(TemplateId.class, new ValueSerializer<TemplateId>() {
            @Override
            public void serialize(TemplateId id, JsonGenerator json, SerializationContext context) {
                json.writeString(id.value().toString());
            }
        });
        module.addDeserializer(TemplateId.class, new ValueDeserializer<TemplateId>() {
            @Override
            public TemplateId deserialize(JsonParser json, DeserializationContext context) {
                return new TemplateId(UUID.fromString(json.getString()));
            }
        });
        return module;
    }
}
