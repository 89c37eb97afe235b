package org.restride.catalogue.ui;

import java.util.Locale;
import java.util.UUID;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ProposalId;

/** Addresses of the catalogue's pages. */
public final class CatalogueNavigation {

    private CatalogueNavigation() {}

    public static String catalogue() {
        return "catalogue";
    }

    public static String item(ItemKey key) {
        return "catalogue/" + key;
    }

    public static String contradictions() {
        return "contradictions";
    }

    public static String contradiction(UUID id) {
        return contradictions() + "/" + id;
    }

    public static String readerQuestions() {
        return "reader-questions";
    }

    public static String synonyms() {
        return "synonyms";
    }

    public static String edit(ItemKey key) {
        return "catalogue/" + key + "/edit";
    }

    public static String create(ItemKind kind) {
        return "catalogue/new/" + kind.code();
    }

    /** The home of those who write. */
    public static String desk() {
        return "desk";
    }

    /** Goes on with a text that was begun. */
    public static String write(ProposalId proposal) {
        return "desk/write/" + proposal;
    }

    /** Reads a text that is in review. */
    public static String review(ProposalId proposal) {
        return "desk/review/" + proposal;
    }

    public static String translate(ItemKey key, Locale language) {
        return "catalogue/" + key + "/translate/" + language.getLanguage();
    }

    /** Compares two texts of an item's history. */
    public static String compare(ItemKey key) {
        return "catalogue/" + key + "/compare";
    }
}
