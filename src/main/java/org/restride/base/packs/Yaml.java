package org.restride.base.packs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the small, plain part of YAML that packs need: maps, lists, texts. Anchors, aliases, tags, several documents, double keys,
 * deep nesting and huge files are refused: a pack may come from a stranger.
 */
public final class Yaml {

    /** Longest file, in characters. */
    public static final int MOST_CHARACTERS = 300_000;

    private static final int DEEPEST = 20;

    private final String path;
    private final int linesBefore;
    private final Iterator<Event> events;

    private Yaml(String path, String text, int linesBefore) {
        this.path = path;
        this.linesBefore = linesBefore;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path)
                .setUseMarks(true)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * @param linesBefore lines of the file above the YAML, so that the lines in errors are those of the file
     * @throws InvalidPack if it is not plain YAML with a map on top
     */
    public static YamlNode.YamlMap read(String path, String text, int linesBefore) {
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidPack(path, 0, "longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            return new Yaml(path, text, linesBefore).document();
        } catch (MarkedYamlEngineException problem) {
            int line = problem.getProblemMark()
                    .map(mark -> mark.getLine() + 1 + linesBefore)
                    .orElse(0);
            throw new InvalidPack(path, line, "not YAML: " + problem.getProblem());
        } catch (YamlEngineException problem) {
            throw new InvalidPack(path, linesBefore + 1, "not YAML: " + problem.getMessage());
        }
    }

    private YamlNode.YamlMap document() {
        expect(Event.ID.StreamStart);
        expect(Event.ID.DocumentStart);
        YamlNode root = node(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        expect(Event.ID.StreamEnd);
        if (root instanceof YamlNode.YamlMap map) {
            return map;
        }
        throw new InvalidPack(path, root.line(), "must be a map of keys and values");
    }

    private void expect(Event.ID id) {
        Event event = events.next();
        if (event.getEventId() != id) {
            String what =
                    event.getEventId() == Event.ID.DocumentStart ? "only one document is allowed" : "the file is empty";
            throw new InvalidPack(path, line(event), what);
        }
    }

    private YamlNode node(Event event, int depth) {
        refuseTricks(event);
        if (depth > DEEPEST) {
            throw new InvalidPack(path, line(event), "nested more than " + DEEPEST + " deep");
        }
        return switch (event.getEventId()) {
            case Scalar -> new YamlNode.YamlText(((ScalarEvent) event).getValue(), line(event));
            case SequenceStart -> list(line(event), depth);
            case MappingStart -> map(line(event), depth);
            default -> throw new InvalidPack(path, line(event), "a value is missing");
        };
    }

    private YamlNode.YamlList list(int line, int depth) {
        List<YamlNode> values = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            values.add(node(event, depth + 1));
        }
        return new YamlNode.YamlList(values, line);
    }

    private YamlNode.YamlMap map(int line, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof YamlNode.YamlText key)) {
                throw new InvalidPack(path, line(event), "a key must be a text");
            }
            YamlNode.Entry entry = new YamlNode.Entry(node(events.next(), depth + 1), key.line());
            if (entries.putIfAbsent(key.value(), entry) != null) {
                throw new InvalidPack(path, key.line(), "\"" + key.value() + "\" stands here twice");
            }
        }
        return new YamlNode.YamlMap(entries, line);
    }

    private void refuseTricks(Event event) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new InvalidPack(path, line(event), "anchors and aliases are not allowed");
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (tagged) {
            throw new InvalidPack(path, line(event), "tags are not allowed");
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0) + linesBefore;
    }
}
