package org.restride.plans;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;

/**
 * A template as the plan that it would make.
 *
 * @param words in the reader's language
 * @param items what the plan holds, by version
 */
public record TemplateOffer(
        TemplateDetail template, TemplateBody words, Drawing.Drawn drawn, Map<ItemVersionId, PublishedItem> items) {

    public TemplateOffer {
        items = Map.copyOf(items);
    }

    static TemplateOffer of(
            TemplateDetail template, TemplateBody words, Drawing.Drawn drawn, Collection<PublishedItem> all) {
        Set<ItemVersionId> contents = drawn.body().contents();
        Map<ItemVersionId, PublishedItem> held = new LinkedHashMap<>();
        all.stream().filter(item -> contents.contains(item.id())).forEach(item -> held.put(item.id(), item));
        return new TemplateOffer(template, words, drawn, held);
    }
}
