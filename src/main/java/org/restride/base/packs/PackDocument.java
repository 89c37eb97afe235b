package org.restride.base.packs;

/**
 * One YAML file of a pack.
 *
 * @param path inside the pack, for example {@code questions/red-flags.yaml}
 * @param text the whole file as it was written
 */
public record PackDocument(String path, String text, YamlNode.YamlMap root) {

    public static PackDocument of(String path, String text) {
        return new PackDocument(path, text, Yaml.read(path, text, 0));
    }

    /** The file's name without folder and ending. */
    public String id() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public Fields fields() {
        return new Fields(path, root);
    }
}
