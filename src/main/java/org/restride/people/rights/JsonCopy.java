package org.restride.people.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything for other programs. One object: {@code format}, {@code version}, {@code madeAt}, {@code clinic}, {@code patient},
 * {@code tables} (by the table's name the rows, the oldest first, as objects of column and value; moments as ISO 8601 in UTC) and
 * {@code names} (what the ids in the rows are called, where somebody knows).
 */
@Component
class JsonCopy implements CopyFormat {

    /** Grows when a program that reads copies has to change. */
    static final int VERSION = 1;

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public CopyKind kind() {
        return CopyKind.JSON;
    }

    @Override
    public void write(CopiedRecord record, Locale language, OutputStream out) throws IOException {
        Set<UUID> ids = new HashSet<>();
        try (JsonGenerator to = json.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            to.writeStartObject();
            to.writeStringProperty("format", "restride-own-data");
            to.writeNumberProperty("version", VERSION);
            to.writeStringProperty("madeAt", record.at().toString());
            to.writeStringProperty("clinic", record.clinic());
            to.writeStringProperty("patient", record.patient());
            to.writeObjectPropertyStart("tables");
            for (OwnTable table : record.tables()) {
                to.writeArrayPropertyStart(table.name());
                record.each(table, row -> write(row, to, ids));
                to.writeEndArray();
            }
            to.writeEndObject();
            to.writeObjectPropertyStart("names");
            record.names(ids).forEach((id, name) -> to.writeStringProperty(id.toString(), name));
            to.writeEndObject();
            to.writeEndObject();
        }
    }

    private void write(Map<String, @Nullable Object> row, JsonGenerator to, Set<UUID> ids) {
        to.writeStartObject();
        row.forEach((column, value) -> {
            to.writeName(column);
            write(value, to, ids);
        });
        to.writeEndObject();
    }

    private void write(@Nullable Object value, JsonGenerator to, Set<UUID> ids) {
        if (value == null) {
            to.writeNull();
            return;
        }
        switch (value) {
            case UUID id -> {
                ids.add(id);
                to.writeString(id.toString());
            }
            case CopiedRecord.Json inner -> to.writePOJO(json.readTree(inner.text()));
            case List<?> several -> {
                to.writeStartArray();
                several.forEach(one -> write(one, to, ids));
                to.writeEndArray();
            }
            case Boolean truth -> to.writeBoolean(truth);
            case Number number -> to.writeNumber(number.toString());
            default -> to.writeString(value.toString());
        }
    }
}
