package org.restride.base;

/**
 * One text file of a content pack.
 *
 * @param path inside the pack, for example {@code questions/red-flags.yaml}
 */
public record PackFile(String path, String text) {

    /** The file's name without folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * @throws ContentProblem if it is not YAML
     */
    public Yaml yaml() {
        return Yaml.parse(path, text);
    }
}
