package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An item's readable name in addresses and packs, unique in a clinic, for example {@code glute-bridge}. */
public record ItemKey(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_FROM_TITLE = 60;

    @JsonCreator
    public ItemKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("A key is lower case letters, digits and hyphens, at most 80");
        }
    }

    public static boolean isKey(String text) {
        return text.length() <= 80 && SHAPE.matcher(text).matches();
    }

    /** The title's letters and digits, without accents; {@code item} if it has none. */
    public static ItemKey fromTitle(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST_FROM_TITLE
                ? plain.substring(0, LONGEST_FROM_TITLE).replaceAll("-$", "")
                : plain;
        return new ItemKey(cut.isEmpty() ? "item" : cut);
    }

    @Override
    public String toString() {
        return value;
    }
}
