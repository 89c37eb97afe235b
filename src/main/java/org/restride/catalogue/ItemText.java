package org.restride.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * What an author writes of an item, in one language.
 *
 * @param aliases other names under which people look for it
 * @param summary one sentence, at most 120 characters
 * @param illustrations pictures and films, in the order in which they are shown
 */
public record ItemText(
        String title, List<String> aliases, String summary, ItemBody body, List<Illustration> illustrations) {

    public ItemText {
        aliases = List.copyOf(aliases);
        // Texts of older days don't have them.
        illustrations = List.copyOf(Objects.requireNonNullElse(illustrations, List.of()));
    }

    /** Without pictures. */
    public ItemText(String title, List<String> aliases, String summary, ItemBody body) {
        this(title, aliases, summary, body, List.of());
    }

    /** The same with other pictures. */
    public ItemText with(List<Illustration> others) {
        return new ItemText(title, aliases, summary, body, others);
    }
}
