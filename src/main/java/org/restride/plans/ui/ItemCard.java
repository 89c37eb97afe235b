package org.restride.plans.ui;

import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;
import org.restride.catalogue.Sides;

/**
 * What the builder shows of an item.
 *
 * @param minutes that it takes; of an exercise the dose decides
 * @param figure of an exercise as JSON, else null
 * @param sides what an exercise says about sides; null if it is not known
 * @param retired whether it was recalled
 * @param reviewOverdue whether no editor has looked at it again in time
 */
record ItemCard(
        ItemVersionId id,
        ItemKind kind,
        String key,
        String title,
        int minutes,
        @Nullable String figure,
        @Nullable Sides sides,
        boolean retired,
        boolean reviewOverdue) {
    static ItemCard of(PublishedItem item) {
        ExerciseBody exercise = item.body() instanceof ExerciseBody body ? body : null;
        return new ItemCard(
                item.id(),
                item.kind(),
                item.key(),
                item.title(),
                item.body().minutes(),
                exercise == null ? null : exercise.figure(),
                exercise == null ? null : exercise.sides(),
                item.review() == ReviewState.RETIRED,
                item.reviewOverdue());
    }
}
