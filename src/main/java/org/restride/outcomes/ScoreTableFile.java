package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restride.base.DomainError;

/**
 * Reads a table of scores that somebody has typed off or exported: lines of {@code raw,score,error}, a first line of words may stand above.
 * Whatever is not such a table is refused with the number of its line; nothing in it is ever run, looked up or shown as markup.
 */
final class ScoreTableFile {

    private static final int LONGEST_FILE = 20_000;
    private static final int MOST_ROWS = 500;
    private static final int HIGHEST_SCORE = 1_000;
    private static final Pattern ROW = Pattern.compile(
            "\\s*(\\d{1,4})\\s*[,;\\t]\\s*(-?\\d{1,3}(?:\\.\\d{1,4})?)\\s*[,;\\t]\\s*(\\d{1,3}(?:\\.\\d{1,4})?)\\s*");
    private static final Pattern HEAD = Pattern.compile("[A-Za-z _\"-]{1,30}([,;\\t][A-Za-z _\"-]{1,30}){2}");

    private ScoreTableFile() {}

    /**
     * @param lowest the lowest raw sum that the measure's questions can come to
     * @param highest the highest
     * @throws DomainError.Invalid with the line if the text is no such table, or doesn't fit the measure
     */
    static ScoreTable read(String text, int lowest, int highest) {
        if (text.length() > LONGEST_FILE) {
            throw new DomainError.Invalid("outcomes.table.error.long", LONGEST_FILE);
        }
        List<ScoreTable.Row> rows = new ArrayList<>();
        List<String> lines = withoutMark(text).lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n);
            boolean head = n == 0 && HEAD.matcher(line).matches();
            if (!line.isBlank() && !head) {
                rows.add(row(line, n + 1, lowest + rows.size()));
                requireRoom(rows, n + 1, highest);
            }
        }
        if (rows.size() != highest - lowest + 1) {
            throw new DomainError.Invalid("outcomes.table.error.rows", lowest, highest, lines.size());
        }
        return new ScoreTable(rows);
    }

    private static ScoreTable.Row row(String line, int number, int raw) {
        Matcher parts = ROW.matcher(line);
        if (!parts.matches()) {
            throw new DomainError.Invalid("outcomes.table.error.line", number);
        }
        if (Integer.parseInt(parts.group(1)) != raw) {
            throw new DomainError.Invalid("outcomes.table.error.order", number, raw);
        }
        BigDecimal score = new BigDecimal(parts.group(2));
        BigDecimal error = new BigDecimal(parts.group(3));
        if (error.signum() <= 0 || score.abs().intValue() >= HIGHEST_SCORE) {
            throw new DomainError.Invalid("outcomes.table.error.number", number);
        }
        return new ScoreTable.Row(raw, score, error);
    }

    private static void requireRoom(List<ScoreTable.Row> rows, int line, int highest) {
        if (rows.size() > MOST_ROWS || rows.getLast().raw() > highest) {
            throw new DomainError.Invalid("outcomes.table.error.too-many", line, highest);
        }
    }

    /** Spreadsheets put a mark before the first letter that says how the file is encoded. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
