package org.restride.catalogue.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Proposal;
import org.restride.catalogue.TranslationStanding;

/**
 * With what the translator begins: the original, and the words that are there.
 *
 * @param basedOn the version that is translated
 * @param revision the revision of the translation that is corrected; 0 if there is none
 * @param original what that version says in the item's own language
 * @param followed what the words that are there translate, if it is an older version; else null
 * @param words what is there; null if nothing is
 * @param followedVersion the version that the words that are there translate; 0 if nothing is
 * @param begun what the translator had begun, if anything
 */
record TranslationStart(
        ItemStanding item,
        Locale language,
        int basedOn,
        int revision,
        ItemText original,
        @Nullable ItemText followed,
        int followedVersion,
        @Nullable ItemText words,
        @Nullable Proposal begun) {

    /** Begins with the newest original: with the person's own words if they began, else with what is published. */
    static TranslationStart read(Catalogue catalogue, ItemStanding item, Locale language, Optional<Proposal> mine) {
        Optional<TranslationStanding> published = catalogue.translations(item.id()).stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
        if (mine.isPresent()) {
            Proposal begun = mine.get();
            ItemText original = original(catalogue, item, begun.basedOn());
            return new TranslationStart(
                    item,
                    language,
                    begun.basedOn(),
                    begun.basedOnRevision(),
                    original,
                    null,
                    begun.basedOn(),
                    begun.text(),
                    begun);
        }
        int follows = published.map(each -> each.version().version()).orElse(0);
        ItemText words = published
                .flatMap(each -> catalogue.text(each.version(), language, each.revision()))
                .orElse(null);
        boolean older = follows > 0 && follows < item.version();
        return new TranslationStart(
                item,
                language,
                item.version(),
                older ? 0 : published.map(TranslationStanding::revision).orElse(0),
                original(catalogue, item, item.version()),
                older ? original(catalogue, item, follows) : null,
                follows,
                words,
                null);
    }

    /** Whether something was published since this was begun, so that it can't be sent as it is. */
    boolean overtaken(Catalogue catalogue) {
        int newest = catalogue.translations(item.id()).stream()
                .filter(each ->
                        each.language().equals(language) && each.version().version() == basedOn)
                .mapToInt(TranslationStanding::revision)
                .findFirst()
                .orElse(0);
        return basedOn < now(catalogue).version() || revision != newest;
    }

    /** The same words, on top of what is published by now; what changed in the original since is marked. */
    TranslationStart onTop(Catalogue catalogue) {
        TranslationStart fresh = read(catalogue, now(catalogue), language, Optional.empty());
        return new TranslationStart(
                fresh.item(),
                language,
                fresh.basedOn(),
                fresh.revision(),
                fresh.original(),
                basedOn < fresh.basedOn() ? original : null,
                basedOn,
                words,
                begun);
    }

    private ItemStanding now(Catalogue catalogue) {
        return catalogue.standing(item.key()).orElse(item);
    }

    /** The same, with other words. */
    TranslationStart withWords(ItemText typed) {
        return new TranslationStart(
                item, language, basedOn, revision, original, followed, followedVersion, typed, begun);
    }

    private static ItemText original(Catalogue catalogue, ItemStanding item, int version) {
        return catalogue.original(new ItemVersionId(item.id(), version)).orElseThrow();
    }
}
