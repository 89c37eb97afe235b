package org.restride.catalogue.ui;

import java.util.Locale;
import java.util.Optional;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemText;

/** What the editor works on: an item that is there, or one that is to be. */
interface EditorTarget {

    ItemKind kind();

    /** In which it is written. */
    Locale language();

    /** Under which name what is typed is kept. */
    String draftKey();

    /** What the editor begins with if no draft was kept. */
    Sketch start();

    /** The newest published version as a sketch, if there is one. */
    Optional<Sketch> published();

    /** Publishes, and says under which key the item is found. */
    ItemKey publish(ItemText text, int basedOn, PublishDialog.Words words);
}
