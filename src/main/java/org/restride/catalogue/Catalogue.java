package org.restride.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.ForContentStaff;
import org.restride.base.ForMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a clinic's content is found and read. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final int MOST_SIMILAR = 6;

    private final CatalogueSearch search;
    private final Items items;
    private final RememberedContents contents;
    private final PastContents past;
    private final Vocabulary vocabulary;
    private final SimilarItems similar;

    Catalogue(
            CatalogueSearch search,
            Items items,
            RememberedContents contents,
            PastContents past,
            Vocabulary vocabulary,
            SimilarItems similar) {
        this.search = search;
        this.items = items;
        this.contents = contents;
        this.past = past;
        this.vocabulary = vocabulary;
        this.similar = similar;
    }

    /** A page of what is found, in at most two statements. Who lists everything first after a change leaves the counts for others. */
    @ForContentStaff
    @Transactional
    public CataloguePage search(CatalogueQuery query) {
        return search.find(query);
    }

    /**
     * Versions that were published, whether or not newer ones are there, in one statement; those that don't exist are left out.
     *
     * @param language in which to read; a version without a text in it comes in its own
     */
    @ForMembers
    public List<PublishedItem> published(Collection<ItemVersionId> ids, Locale language) {
        return ids.isEmpty() ? List.of() : items.published(ids, language);
    }

    /**
     * What versions say to those who follow them, in one statement or from memory; those that don't exist are left out.
     *
     * @param language in which to read; a version without a text in it comes in its own
     */
    @ForMembers
    public List<ItemContent> contents(Collection<ItemVersionId> ids, Locale language) {
        return contents.of(ids, language);
    }

    /**
     * What versions said at a moment in the past, in one statement; those that don't exist are left out.
     *
     * @param language in which to read; a version that had no text in it by then comes in its own
     */
    @ForMembers
    public List<PastContent> contentsAt(Collection<ItemVersionId> ids, Locale language, Instant moment) {
        return ids.isEmpty() ? List.of() : past.of(ids, language, moment);
    }

    /** The newest versions of the items, in one statement; those that don't exist are left out. */
    @ForContentStaff
    public List<PublishedItem> current(Collection<ItemKey> keys, Locale language) {
        return keys.isEmpty() ? List.of() : items.current(keys, language);
    }

    /** The newest version of an item. */
    @ForContentStaff
    public Optional<PublishedItem> current(ItemKey key, Locale language) {
        return items.current(List.of(key), language).stream().findFirst();
    }

    /** The newest versions of the items, recalled or not, in one statement; those that don't exist are left out. */
    @ForContentStaff
    public List<PublishedItem> newest(Collection<ItemId> items, Locale language) {
        return items.isEmpty() ? List.of() : this.items.newest(items, language);
    }

    /** The articles and habits that the clinic stands behind, in their newest versions, in one statement. */
    @ForMembers
    public List<PublishedItem> readings(Locale language) {
        return items.readings(language);
    }

    /** At most six items that could stand in for one, the likest first. */
    @ForContentStaff
    public List<SimilarItem> similar(ItemKey key, Locale language) {
        return similar.to(key, language, MOST_SIMILAR);
    }

    @ForContentStaff
    public Optional<ItemStanding> standing(ItemKey key) {
        return items.standing(key);
    }

    /** All versions of an item in all its languages, the newest first. */
    @ForContentStaff
    public List<VersionSummary> history(ItemId item) {
        return items.history(item);
    }

    /** One text of the history exactly as it was published; empty if there is none. */
    @ForContentStaff
    public Optional<ItemText> text(ItemVersionId version, Locale language, int revision) {
        return items.text(version, language, revision);
    }

    /** What a version says in the item's own language. */
    @ForContentStaff
    public Optional<ItemText> original(ItemVersionId version) {
        return items.original(version);
    }

    /** The newest translation of an item into each language that has one. */
    @ForContentStaff
    public List<TranslationStanding> translations(ItemId item) {
        return items.translations(item);
    }

    /** Translations of texts that have changed since. */
    @ForContentStaff
    public List<TranslationStanding> outdatedTranslations() {
        return items.outdatedTranslations();
    }

    /** Items that somebody must have looked at again by the day, the longest overdue first. */
    @ForContentStaff
    public List<DueItem> dueBy(LocalDate day) {
        return items.dueBy(day);
    }

    /** What claims can rest on, by key. */
    @ForContentStaff
    public List<Source> sources() {
        return vocabulary.sources();
    }

    /** What items can warn of, by code. */
    @ForMembers
    public List<Finding> findings() {
        return vocabulary.findings();
    }
}
