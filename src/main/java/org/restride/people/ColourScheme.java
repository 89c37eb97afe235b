package org.restride.people;

/** Light or dark, or as the device has it. */
public enum ColourScheme {
    SYSTEM,
    LIGHT,
    DARK
}
