package org.restride.catalogue;

import java.time.Instant;
import java.util.Locale;

/** A reader's question and the clinic's answer, as every reader of the item sees them. */
public record AnsweredQuestion(Locale language, String question, String answer, Instant at) {}
