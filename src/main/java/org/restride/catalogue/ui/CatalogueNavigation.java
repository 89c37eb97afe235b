package org.restride.catalogue.ui;

import java.util.UUID;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;

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
}
