package org.restride.questions;

import java.util.UUID;

/**
 * What the program made of answers.
 *
 * @param locked whether these answers have locked the exercises
 */
public record Answered(UUID id, Level level, boolean locked) {}
