package org.restride.base.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads iCalendar strictly by the grammar of RFC 5545, 3.1, written apart from what writes it. */
public final class ReadIcs {

    private static final Pattern NAME = Pattern.compile("[A-Z0-9-]+");
    private static final Pattern PARAMETER = Pattern.compile(";([A-Z0-9-]+)=(\"[^\"]*\"|[^\";:,]*)");

    private record Line(String name, Map<String, String> parameters, String value) {}

    private final List<Line> lines;

    private ReadIcs(List<Line> lines) {
        this.lines = lines;
    }

    public static ReadIcs of(String file) {
        List<Line> lines = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String unfolded :
                file.replace("\r\n ", "").replaceFirst("\r\n$", "").split("\r\n", -1)) {
            Line line = line(unfolded);
            if (line.name().equals("BEGIN")) {
                open.add(line.value());
            } else if (line.name().equals("END") && !line.value().equals(open.removeLast())) {
                throw new IllegalArgumentException("Ends what is not open: " + line.value());
            }
            lines.add(line);
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("Never ends: " + open);
        }
        return new ReadIcs(lines);
    }

    private static Line line(String content) {
        Matcher name = NAME.matcher(content);
        if (!name.lookingAt()) {
            throw new IllegalArgumentException("No name: " + content);
        }
        int at = name.end();
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(content);
        while (parameter.region(at, content.length()).lookingAt()) {
            String value = parameter.group(2).replaceAll("^\"|\"$", "");
            parameters.put(parameter.group(1), value.replace("^'", "\"").replace("^^", "^"));
            at = parameter.end();
        }
        if (content.charAt(at) != ':') {
            throw new IllegalArgumentException("No value: " + content);
        }
        return new Line(name.group(), parameters, content.substring(at + 1));
    }

    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .toList();
    }

    /** The only line of that name. */
    public String one(String name) {
        List<String> all = all(name);
        if (all.size() != 1) {
            throw new IllegalArgumentException(name + " stands there " + all.size() + " times");
        }
        return all.getFirst();
    }

    /** The only line of that name, as a text that was escaped (3.3.11). */
    public String text(String name) {
        String value = one(name);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char next = value.charAt(at);
            if (next == ',' || next == ';') {
                throw new IllegalArgumentException("Not escaped: " + value);
            }
            if (next == '\\') {
                at++;
                char escaped = value.charAt(at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }

    public Map<String, String> parameters(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .parameters();
    }
}
