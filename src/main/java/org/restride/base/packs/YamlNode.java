package org.restride.base.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a YAML file, with the line (counted from 1) at which it stands. */
public sealed interface YamlNode {

    int line();

    /** A single value, untyped: {@link Fields} says what it must be. */
    record YamlText(String value, int line) implements YamlNode {}

    /** A list of values. */
    record YamlList(List<YamlNode> values, int line) implements YamlNode {
        public YamlList {
            values = List.copyOf(values);
        }
    }

    /** Values by key, in the order of the file. */
    record YamlMap(Map<String, Entry> entries, int line) implements YamlNode {
        public YamlMap {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A key's value and the line of the key. */
    record Entry(YamlNode value, int line) {}
}
