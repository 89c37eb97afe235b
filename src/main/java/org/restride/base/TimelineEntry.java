package org.restride.base;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened with a patient.
 *
 * @param at when the clinic could know of it
 * @param id tells entries of one moment apart, and stays the same
 * @param facts what the module that owns it says of it, by name
 */
public record TimelineEntry(Instant at, UUID id, TimelineKind kind, JsonNode facts) {

    /** A fact as text; empty if it isn't there. */
    public String text(String name) {
        return facts.path(name).asString("");
    }

    /** Whether the fact is there. */
    public boolean has(String name) {
        JsonNode fact = facts.path(name);
        return !fact.isMissingNode() && !fact.isNull();
    }

    /** A whole number; 0 if it isn't there. */
    public int number(String name) {
        return facts.path(name).asInt(0);
    }

    public boolean is(String name) {
        return facts.path(name).asBoolean(false);
    }
}
