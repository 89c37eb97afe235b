package org.restride.plans.learning;

import java.util.Optional;
import java.util.UUID;

/**
 * A question that the patient's clinician put to an article.
 *
 * @param part the article's place in the plan
 * @param answer the newest; empty if there is none yet
 */
public record AskedQuestion(UUID part, String question, Optional<String> answer) {}
