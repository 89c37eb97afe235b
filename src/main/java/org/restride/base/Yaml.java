package org.restride.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a YAML file that knows its line: what is missing, unknown or of the wrong kind is refused with file and line. */
public final class Yaml {

    private final String file;
    private final int firstLine;
    private final Node node;

    private Yaml(String file, int firstLine, Node node) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
    }

    /**
     * @throws ContentProblem if the text is empty or not YAML
     */
    public static Yaml parse(String file, String text) {
        return parse(file, text, 1);
    }

    /**
     * Reads YAML that stands inside another file.
     *
     * @param firstLine the line of the file at which the text begins
     * @throws ContentProblem if the text is empty or not YAML
     */
    public static Yaml parse(String file, String text, int firstLine) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new ContentProblem(file, firstLine, "there is nothing in it"));
            return new Yaml(file, firstLine, root);
        } catch (MarkedYamlEngineException problem) {
            int line = problem.getProblemMark().map(Mark::getLine).orElse(0) + firstLine;
            throw new ContentProblem(file, line, problem.getProblem());
        } catch (YamlEngineException problem) {
            throw new ContentProblem(file, firstLine, "this is not YAML");
        }
    }

    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }

    public ContentProblem problem(String message) {
        return new ContentProblem(file, line(), message);
    }

    /** The values by key, in the order of the file. */
    public Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("keys and values are expected here");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Yaml key = new Yaml(file, firstLine, tuple.getKeyNode());
            if (entries.put(key.text(), new Yaml(file, firstLine, tuple.getValueNode())) != null) {
                throw key.problem("the key '" + key.text() + "' stands here twice");
            }
        }
        return entries;
    }

    /** Refuses every other key. */
    public Yaml only(String... keys) {
        List<String> known = Arrays.asList(keys);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.problem("the key '" + key + "' is not known; known here: " + String.join(", ", known));
            }
        });
        return this;
    }

    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(value -> !value.isNull());
    }

    public Yaml get(String key) {
        return find(key).orElseThrow(() -> problem("the key '" + key + "' is missing"));
    }

    public List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("a list is expected here");
        }
        List<Yaml> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new Yaml(file, firstLine, item)));
        return items;
    }

    public List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar) || isNull()) {
            throw problem("a text is expected here");
        }
        return scalar.getValue();
    }

    public int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException problem) {
            throw problem("a whole number is expected here, not '" + text() + "'");
        }
    }

    /**
     * @param from smallest, included
     * @param to largest, included
     */
    public int integer(int from, int to) {
        int value = integer();
        if (value < from || value > to) {
            throw problem("a whole number from " + from + " to " + to + " is expected here, not " + value);
        }
        return value;
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("true or false is expected here, not '" + text() + "'");
        };
    }

    /** A constant, written as in Java or in small letters with dashes. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String name = text().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> problem("'" + text() + "' is not one of " + Arrays.toString(type.getEnumConstants())));
    }

    public boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }
}
