package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A picture or a film that a clinic added. */
public record MediaId(@JsonValue UUID value) {

    @JsonCreator
    public MediaId {}

    public static MediaId of(String text) {
        return new MediaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
