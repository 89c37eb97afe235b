package org.restride.catalogue;

import java.util.List;

/**
 * A small step that a person makes their own, such as a warm-up or a break from the desk.
 *
 * @param minutes reading time
 * @param markdown the text; a mark such as {@code [^c1]} stands behind what a claim supports
 */
public record HabitBody(int minutes, List<Region> regions, List<String> tags, String markdown, List<Claim> claims)
        implements ItemBody {

    public HabitBody {
        regions = List.copyOf(regions);
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
    }

    /** The same in another language. */
    HabitBody inWords(String markdown, List<Claim> claims) {
        return new HabitBody(minutes, regions, tags, markdown, claims);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.HABIT;
    }
}
