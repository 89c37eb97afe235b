package org.restride.messages;

import java.time.Instant;

/**
 * A patient who waits for an answer.
 *
 * @param since when the first message came that nobody has answered
 * @param lastAt when anything was written last
 */
public record WaitingQuestion(Instant since, Instant lastAt) {}
