package org.restride.progress;

import java.util.UUID;

/**
 * Shoes that a patient runs in.
 *
 * @param name in the patient's words, 1 to 40 characters
 * @param metres what they have run, what they had run before included
 * @param retired whether they are not worn any more
 */
public record Shoe(UUID id, String name, int metres, boolean retired) {}
