package org.restride.people;

import java.util.Locale;

/**
 * What is kept about a patient and why, as it is shown before they agree.
 *
 * @param version 1, 2, 3, …; a new one is asked for again
 * @param body Markdown
 * @param hash SHA-256 of the body in hexadecimal, so that the words agreed to can be proved
 */
public record ConsentText(int version, Locale language, String body, String hash) {}
