package org.restride.catalogue;

import java.util.List;

/**
 * What an author writes of an item, in one language.
 *
 * @param aliases other names under which people look for it
 * @param summary one sentence, at most 120 characters
 */
public record ItemText(String title, List<String> aliases, String summary, ItemBody body) {

    public ItemText {
        aliases = List.copyOf(aliases);
    }
}
