package org.restride.plans;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;
import org.springframework.stereotype.Component;

/** Sees to it that what a patient takes along names only what is published and accepted in the clinic. */
@Component
public class ContentCheck {
    private final Catalogue catalogue;

    ContentCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param before what the patient was given before; it may stay
     * @throws DomainError.Invalid if something new is not published, was recalled, or no clinician of the clinic stands behind it
     */
    public void require(Set<ItemVersionId> contents, Set<ItemVersionId> before) {
        Set<ItemVersionId> added = new HashSet<>(contents);
        added.removeAll(before);
        List<PublishedItem> found = catalogue.published(added, Locale.ENGLISH);
        found.stream().filter(item -> !item.review().usable()).findFirst().ifPresent(item -> {
            String key = item.review() == ReviewState.RETIRED ? "plans.error.recalled" : "plans.error.not-accepted";
            throw new DomainError.Invalid(key, item.title());
        });
        if (found.size() < added.size()) {
            throw new DomainError.Invalid("plans.error.content-unknown");
        }
    }
}
