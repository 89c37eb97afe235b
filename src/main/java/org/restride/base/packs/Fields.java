package org.restride.base.packs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.restride.base.packs.YamlNode.Entry;
import org.restride.base.packs.YamlNode.YamlList;
import org.restride.base.packs.YamlNode.YamlMap;
import org.restride.base.packs.YamlNode.YamlText;

/**
 * Reads a map's keys one by one, each with what it must be; {@link #end()} refuses the keys that nobody asked for. Every method throws
 * {@link InvalidPack} with file and line if a value is not what it must be.
 */
public final class Fields {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String path;
    private final YamlMap map;
    private final Set<String> asked = new HashSet<>();

    public Fields(String path, YamlMap map) {
        this.path = path;
        this.map = map;
    }

    public String path() {
        return path;
    }

    public int line() {
        return map.line();
    }

    public boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /** All keys, in the order of the file: for maps whose keys are themselves data. */
    public Set<String> keys() {
        return map.entries().keySet();
    }

    /** A text that is not blank. */
    public String text(String key) {
        return textIf(key).orElseThrow(() -> missing(key));
    }

    /** A text that is not blank and has at most so many characters. */
    public String text(String key, int most) {
        String text = text(key);
        if (text.length() > most) {
            throw problem(key, "is " + text.length() + " characters long, at most " + most + " are allowed");
        }
        return text;
    }

    public Optional<String> textIf(String key) {
        return value(key).map(value -> text(key, value));
    }

    /** A name in lower case with hyphens, as in {@code glute-bridge}. */
    public String name(String key) {
        return nameIf(key).orElseThrow(() -> missing(key));
    }

    public Optional<String> nameIf(String key) {
        Optional<String> name = textIf(key);
        name.ifPresent(text -> requireName(key, text));
        return name;
    }

    /** A list of names, empty if the key is missing. */
    public List<String> names(String key) {
        List<String> names = texts(key);
        names.forEach(name -> requireName(key, name));
        return names;
    }

    /** A list of texts that are not blank, empty if the key is missing. */
    public List<String> texts(String key) {
        List<String> texts = values(key).stream().map(value -> text(key, value)).toList();
        if (new HashSet<>(texts).size() < texts.size()) {
            throw problem(key, "names something twice");
        }
        return texts;
    }

    public int number(String key, int least, int most) {
        return numberIf(key, least, most).orElseThrow(() -> missing(key));
    }

    public OptionalInt numberIf(String key, int least, int most) {
        Optional<YamlNode> value = value(key);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(key, value.get(), least, most));
    }

    /** A list of whole numbers, empty if the key is missing. */
    public List<Integer> numbers(String key, int least, int most) {
        return values(key).stream()
                .map(value -> number(key, value, least, most))
                .toList();
    }

    /** {@code true} or {@code false}; false if the key is missing. */
    public boolean flag(String key) {
        return switch (textIf(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key, "must be true or false");
        };
    }

    /** A day as {@code 2026-11-22}. */
    public LocalDate day(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException problem) {
            throw problem(key, "\"" + text + "\" is not a day like 2026-11-22");
        }
    }

    /** One of an enum's constants, spelt in lower case with hyphens. */
    public <E extends Enum<E>> E code(String key, Class<E> type) {
        return code(key, text(key), type);
    }

    /** A list of an enum's constants, empty if the key is missing. */
    public <E extends Enum<E>> List<E> codes(String key, Class<E> type) {
        return texts(key).stream().map(text -> code(key, text, type)).toList();
    }

    public Fields fields(String key) {
        return fieldsIf(key).orElseThrow(() -> missing(key));
    }

    public Optional<Fields> fieldsIf(String key) {
        return value(key).map(value -> fields(key, value));
    }

    /** A list of maps, empty if the key is missing. */
    public List<Fields> list(String key) {
        return values(key).stream().map(value -> fields(key, value)).toList();
    }

    /**
     * @throws InvalidPack if the map has a key that was not asked for
     */
    public void end() {
        List<PackProblem> unknown = new ArrayList<>();
        for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                unknown.add(new PackProblem(path, entry.getValue().line(), "unknown key \"" + entry.getKey() + "\""));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidPack(unknown);
        }
    }

    /** A problem with a key's value, to be thrown. */
    public InvalidPack problem(String key, String what) {
        Entry entry = map.entries().get(key);
        return new InvalidPack(path, entry == null ? map.line() : entry.line(), "\"" + key + "\" " + what);
    }

    private Optional<YamlNode> value(String key) {
        asked.add(key);
        return Optional.ofNullable(map.entries().get(key)).map(Entry::value);
    }

    private List<YamlNode> values(String key) {
        Optional<YamlNode> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof YamlList list) {
            return list.values();
        }
        throw problem(key, "must be a list");
    }

    private String text(String key, YamlNode value) {
        if (value instanceof YamlText text && !text.value().isBlank()) {
            return text.value().strip();
        }
        throw new InvalidPack(path, value.line(), "\"" + key + "\" must be a text");
    }

    private int number(String key, YamlNode value, int least, int most) {
        String text = text(key, value);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the same answer: the author needs to know the range either way.
        }
        String what = "\"" + key + "\" must be a whole number from " + least + " to " + most + ", not " + text;
        throw new InvalidPack(path, value.line(), what);
    }

    private Fields fields(String key, YamlNode value) {
        if (value instanceof YamlMap inner) {
            return new Fields(path, inner);
        }
        throw new InvalidPack(path, value.line(), "\"" + key + "\" must be a map of keys and values");
    }

    /** A map whose keys are an enum's constants and whose values are maps, empty if the key is missing. */
    public <E extends Enum<E>> Map<E, Fields> fieldsBy(String key, Class<E> type) {
        Map<E, Fields> fields = new EnumMap<>(type);
        fieldsIf(key)
                .ifPresent(all -> all.keys().forEach(each -> fields.put(all.code(each, each, type), all.fields(each))));
        return fields;
    }

    private <E extends Enum<E>> E code(String key, String text, Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> spelling(each).equals(text))
                .findFirst()
                .orElseThrow(() -> problem(
                        key,
                        "can't be \"" + text + "\"; known are "
                                + Arrays.stream(all).map(Fields::spelling).collect(Collectors.joining(", "))));
    }

    private void requireName(String key, String text) {
        if (text.length() > 80 || !NAME.matcher(text).matches()) {
            throw problem(key, "can't be \"" + text + "\"; a name is lower case letters, digits and hyphens");
        }
    }

    private InvalidPack missing(String key) {
        return new InvalidPack(path, map.line(), "\"" + key + "\" is missing");
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
