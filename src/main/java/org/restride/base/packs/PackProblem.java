package org.restride.base.packs;

/**
 * A place in a pack where something is wrong.
 *
 * @param path of the file, inside the pack
 * @param line counted from 1; 0 if the file as a whole is meant
 * @param what is wrong, in a sentence for the author of the pack
 */
public record PackProblem(String path, int line, String what) {

    @Override
    public String toString() {
        return path + ":" + line + ": " + what;
    }
}
