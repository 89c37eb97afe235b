package org.restride.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Glimpse;
import tools.jackson.core.type.TypeReference;

/** What {@link Catalogue#published} reads, for another module's statement to join; any member of the clinic may know it. */
public final class ContentGlimpse {

    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    /** A row of {@link Items#BY_VERSION}, named as its columns. */
    private record Row(
            UUID item_id,
            int version,
            String kind,
            String key,
            String language,
            String title,
            List<String> aliases,
            String summary,
            ItemBody body,
            List<Illustration> illustrations,
            String origin,
            @Nullable Instant accepted_at,
            @Nullable Instant retired_at,
            boolean review_overdue) {

        PublishedItem item() {
            return new PublishedItem(
                    new ItemVersionId(new ItemId(item_id), version),
                    Codes.read(ItemKind.class, kind),
                    key,
                    Locale.of(language),
                    title,
                    aliases,
                    summary,
                    body,
                    illustrations,
                    ReviewState.of(origin, accepted_at != null, retired_at != null),
                    review_overdue);
        }
    }

    private ContentGlimpse() {}

    /**
     * Versions that were published; those that don't exist are left out.
     *
     * @param language in which to read; a version without a text in it comes in its own
     * @param today in UTC
     */
    public static Glimpse<List<PublishedItem>> of(Collection<ItemVersionId> ids, Locale language, LocalDate today) {
        return new Glimpse<>(
                "select jsonb_agg(to_jsonb(published)) from (" + Items.BY_VERSION + ") published",
                Map.of(
                        "items",
                        ids.stream().map(id -> id.item().toString()).collect(Collectors.joining(",")),
                        "versions",
                        ids.stream().map(id -> String.valueOf(id.version())).collect(Collectors.joining(",")),
                        "language",
                        language.getLanguage(),
                        "today",
                        today),
                text -> text == null
                        ? List.of()
                        : ItemJson.read(text, ROWS).stream().map(Row::item).toList());
    }
}
