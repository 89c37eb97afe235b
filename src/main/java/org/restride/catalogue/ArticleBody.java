package org.restride.catalogue;

import java.util.List;

/**
 * A page to read.
 *
 * @param minutes reading time
 * @param markdown the text; a mark such as {@code [^c1]} stands behind what a claim supports
 */
public record ArticleBody(int minutes, List<Region> regions, List<String> tags, String markdown, List<Claim> claims)
        implements ItemBody {

    public ArticleBody {
        regions = List.copyOf(regions);
        tags = List.copyOf(tags);
        claims = List.copyOf(claims);
    }

    /** The same in another language. */
    ArticleBody inWords(String markdown, List<Claim> claims) {
        return new ArticleBody(minutes, regions, tags, markdown, claims);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.ARTICLE;
    }
}
