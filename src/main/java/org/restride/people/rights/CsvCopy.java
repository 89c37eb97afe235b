package org.restride.people.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/**
 * Everything as tables, one file each, in an archive; {@code names.csv} says what the ids are called. Files are UTF-8 as RFC 4180 has it,
 * and nothing in them begins like a formula.
 */
@Component
class CsvCopy implements CopyFormat {

    @Override
    public CopyKind kind() {
        return CopyKind.CSV;
    }

    @Override
    public void write(CopiedRecord record, Locale language, OutputStream out) throws IOException {
        Set<UUID> ids = new HashSet<>();
        ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer to = new OutputStreamWriter(archive, StandardCharsets.UTF_8);
        for (OwnTable table : record.tables()) {
            archive.putNextEntry(new ZipEntry(table.name() + ".csv"));
            boolean[] begun = {false};
            record.each(table, row -> {
                if (!begun[0]) {
                    line(to, row.keySet().stream());
                    begun[0] = true;
                }
                row.values().stream()
                        .filter(UUID.class::isInstance)
                        .map(UUID.class::cast)
                        .forEach(ids::add);
                line(to, row.values().stream().map(CsvCopy::text));
            });
            to.flush();
            archive.closeEntry();
        }
        archive.putNextEntry(new ZipEntry("names.csv"));
        line(to, Stream.of("id", "name"));
        for (Map.Entry<UUID, String> named : record.names(ids).entrySet()) {
            line(to, Stream.of(named.getKey().toString(), named.getValue()));
        }
        to.flush();
        archive.closeEntry();
        archive.finish();
    }

    private static void line(Writer to, Stream<String> cells) throws IOException {
        to.write(cells.map(CsvCopy::cell).collect(Collectors.joining(",")));
        to.write("\r\n");
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof CopiedRecord.Json json ? json.text() : value.toString();
    }

    /** A spreadsheet takes what begins like this for a formula, but a negative number is none. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+");
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
