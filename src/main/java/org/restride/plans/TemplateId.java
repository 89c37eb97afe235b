package org.restride.plans;

import java.util.UUID;

/** A template in one clinic, the same through all its versions. */
public record TemplateId(UUID value) {
    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
