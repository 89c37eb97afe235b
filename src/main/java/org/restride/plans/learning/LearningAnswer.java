package org.restride.plans.learning;

import java.time.Instant;
import java.util.UUID;
import org.restride.catalogue.ItemId;

/**
 * What a patient answered to a question about an article.
 *
 * @param part the article's place in the plan
 * @param question as it was asked
 */
public record LearningAnswer(UUID part, ItemId article, String question, String answer, Instant at) {}
