package org.restride.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;

/**
 * A content pack, read and checked.
 *
 * @param sources by key
 * @param findings by code
 * @param register claims that disagree
 * @param synonyms groups of words that mean the same to those who search, by language
 * @param documents YAML files by folder, for the readers of other modules
 */
record ContentPack(
        PackInfo info,
        List<Item> items,
        Map<String, Source> sources,
        Map<String, Finding> findings,
        List<Register> register,
        Map<Locale, List<List<String>>> synonyms,
        Map<String, List<PackDocument>> documents) {

    ContentPack {
        items = List.copyOf(items);
        sources = Map.copyOf(sources);
        findings = Map.copyOf(findings);
        register = List.copyOf(register);
        synonyms = Map.copyOf(synonyms);
        documents = Map.copyOf(documents);
    }

    ContentPack with(List<Item> others) {
        return new ContentPack(info, others, sources, findings, register, synonyms, documents);
    }

    /** Two claims that disagree, and how the pack's authors settled it; texts are by language. */
    record Register(
            String key,
            int number,
            Map<String, String> topic,
            Contradiction.Side a,
            Contradiction.Side b,
            Map<String, String> decision,
            Map<String, String> reason,
            LocalDate settled) {}

    /**
     * An item of the pack in one language.
     *
     * @param draft whether something in it must be checked before it may be published
     * @param pictured whether it says which pictures it has, if only that there are none; what it does not speak of stays as it is
     */
    record Item(
            String path, ItemKind kind, ItemKey key, Locale language, ItemText text, boolean draft, boolean pictured) {

        boolean shows(MediaId media) {
            return text.illustrations().stream().anyMatch(each -> each.media().equals(media));
        }

        Item with(ItemText other) {
            return new Item(path, kind, key, language, other, draft, pictured);
        }
    }
}
