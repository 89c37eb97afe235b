package org.restride.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a pack would change here; nothing has changed yet.
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
        /** The same words were taken before and are still on their way to publication. */
        WAITING,
        /** It is here as it once came, and the pack has other words. */
        NEWER,
        /** Somebody of this clinic wrote or changed it; the pack has other words. */
        CHANGED_HERE,
        /** Somebody of this clinic has words of their own for it that are not published yet; those come first. */
        BEING_WRITTEN,
        /** It was recalled here, and stays so. */
        RECALLED,
        /** Something of another kind or language has this key here; it can't be taken. */
        OTHER_KIND
    }

    /**
     * One item.
     *
     * @param seen the version that is here; 0 for none
     * @param language the one in which it was written
     * @param texts of the pack, by language
     * @param here what is published here in those languages; empty for nothing
     */
    public record Item(
            ItemKey key,
            ItemKind kind,
            State state,
            int seen,
            Locale language,
            Map<Locale, ItemText> texts,
            Map<Locale, ItemText> here) {

        public Item {
            texts = Map.copyOf(texts);
            here = Map.copyOf(here);
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

        /** The languages in which the pack says something else, the item's own first. */
        public List<Locale> differing() {
            return texts.entrySet().stream()
                    .filter(each -> !each.getValue().equals(here.get(each.getKey())))
                    .map(Map.Entry::getKey)
                    .sorted(java.util.Comparator.comparing((Locale each) -> !each.equals(language))
                            .thenComparing(Locale::getLanguage))
                    .toList();
        }
    }

    public PackArrival {
        items = List.copyOf(items);
    }
}
