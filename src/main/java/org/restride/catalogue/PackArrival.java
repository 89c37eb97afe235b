package org.restride.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pack from elsewhere would change here; nothing has changed yet.
 *
 * @param from name of the clinic that made it, as it says
 */
public record PackArrival(String name, String version, String licence, String from, PackKey key, List<Item> items) {

    /** How an item of the pack stands to what is here. */
    public enum State {
        /** There is none of this key here. */
        NEW,
        /** The same words are here. */
        SAME,
        /** It is here as it once came, and the pack has other words. */
        NEWER,
        /** Somebody of this clinic wrote or changed it; the pack has other words. */
        CHANGED_HERE,
        /** Something of another kind has this key here; it can't be taken. */
        OTHER_KIND
    }

    /**
     * One item.
     *
     * @param seen the version that is here; 0 for none
     * @param texts of the pack, by language
     * @param here what stands here now in the pack's own language; null for none
     */
    public record Item(
            ItemKey key,
            ItemKind kind,
            State state,
            int seen,
            Locale language,
            Map<Locale, ItemText> texts,
            @Nullable ItemText here) {

        public Item {
            texts = Map.copyOf(texts);
        }

        /** In the language in which it was written. */
        public ItemText text() {
            ItemText text = texts.get(language);
            if (text == null) {
                throw new IllegalStateException("An item has a text in its own language");
            }
            return text;
        }

        public boolean canBeTaken() {
            return state == State.NEW || state == State.NEWER || state == State.CHANGED_HERE;
        }
    }

    public PackArrival {
        items = List.copyOf(items);
    }
}
