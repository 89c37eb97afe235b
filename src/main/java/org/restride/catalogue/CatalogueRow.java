package org.restride.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param alias the first other name, or null
 * @param purpose of an exercise, else null
 * @param level of an exercise, else null
 * @param figure of an exercise as JSON, else null
 * @param minutes that it takes
 * @param reviewDue until when somebody must have looked at it again
 */
public record CatalogueRow(
        ItemVersionId id,
        ItemKind kind,
        String key,
        Locale language,
        String title,
        @Nullable String alias,
        String summary,
        @Nullable Purpose purpose,
        List<Region> regions,
        List<Equipment> equipment,
        @Nullable Integer level,
        @Nullable String figure,
        int minutes,
        ReviewState review,
        LocalDate reviewDue,
        Instant publishedAt,
        Set<Mark> marks) {

    public CatalogueRow {
        regions = List.copyOf(regions);
        equipment = List.copyOf(equipment);
        marks = Set.copyOf(marks);
    }
}
