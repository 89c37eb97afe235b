package org.restride.catalogue.ui;

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

    public static String edit(ItemKey key) {
        return "catalogue/" + key + "/edit";
    }

    public static String create(ItemKind kind) {
        return "catalogue/new/" + kind.code();
    }
}
