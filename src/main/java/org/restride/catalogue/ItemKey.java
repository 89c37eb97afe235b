package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An item's readable name in addresses and packs, unique in a clinic, for example {@code glute-bridge}. */
public record ItemKey(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator
    public ItemKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("A key is lower case letters, digits and hyphens, at most 80");
        }
    }

    public static boolean isKey(String text) {
        return text.length() <= 80 && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
