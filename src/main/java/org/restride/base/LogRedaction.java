package org.restride.base;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Takes e-mail addresses and identifiers of records (UUIDs) out of every text of the log, whichever library quotes them. */
public final class LogRedaction implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern NAMING = Pattern.compile(
            "[\\p{L}\\p{N}_.+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(
                String.class, text -> NAMING.matcher(text).replaceAll("…")));
    }
}
