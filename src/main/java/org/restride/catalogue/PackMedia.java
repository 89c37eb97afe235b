package org.restride.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.catalogue.media.MediaStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts pictures and films into packs, and takes those of others through the same door as what an editor hands in. */
@Component
class PackMedia {

    private static final Logger LOG = LoggerFactory.getLogger(PackMedia.class);
    private static final int MEGABYTE = 1_000_000;

    /**
     * What goes into a pack.
     *
     * @param paths by media
     * @param files by path
     */
    record Packed(Map<MediaId, String> paths, SortedMap<String, byte[]> files) {}

    private final MediaUpload upload;
    private final MediaRows rows;
    private final MediaStore store;
    private final CurrentActor actors;

    PackMedia(MediaUpload upload, MediaRows rows, MediaStore store, CurrentActor actors) {
        this.upload = upload;
        this.rows = rows;
        this.store = store;
        this.actors = actors;
    }

    /**
     * The largest copy of each picture, and each film. One statement if there is any.
     *
     * @throws DomainError.Invalid if they are more than a pack can hold
     * @throws DomainError.Unavailable if one can't be read
     */
    Packed pack(Collection<PublishedItem> items) {
        Set<MediaId> shown = new LinkedHashSet<>();
        items.forEach(item -> item.illustrations().forEach(each -> shown.add(each.media())));
        List<MediaRows.Kept> kept = shown.isEmpty() ? List.of() : rows.largest(shown);
        long bytes = kept.stream().mapToLong(MediaRows.Kept::bytes).sum();
        if (bytes > PackArchive.MOST_BYTES_OF_MEDIA || kept.size() > PackArchive.MOST_MEDIA) {
            throw new DomainError.Invalid(
                    "catalogue.packs.media-many", PackArchive.MOST_MEDIA, PackArchive.MOST_BYTES_OF_MEDIA / MEGABYTE);
        }
        Map<MediaId, String> paths = new HashMap<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (MediaRows.Kept each : kept) {
            String path = PackPictures.path(each.hash(), each.type());
            paths.put(each.id(), path);
            files.put(path, bytes(each));
        }
        return new Packed(paths, files);
    }

    /**
     * Keeps what the pack's items show, all or nothing, for a day like everything that is handed in. What is here already is not kept twice.
     *
     * @return by what stands for it in the pack's texts
     * @throws PackRefused if one is not taken, with the reason in words
     * @throws DomainError.Unavailable if it can't be kept now
     */
    Map<MediaId, Media> keep(ReadPack read) {
        Map<String, byte[]> shown = new LinkedHashMap<>();
        Map<String, String> where = new HashMap<>();
        read.media().forEach((path, file) -> read.pack().items().stream()
                .filter(item -> !item.draft() && item.shows(PackPictures.standIn(path)))
                .findFirst()
                .ifPresent(item -> {
                    shown.put(path, file);
                    where.put(path, item.path());
                }));
        Map<MediaId, Media> kept = new HashMap<>();
        if (!shown.isEmpty()) {
            List<Media> media = upload.addAll(
                    new ArrayList<>(shown.entrySet()),
                    (path, why) -> PackRefused.because(where.getOrDefault(path, path), why));
            int number = 0;
            for (String path : shown.keySet()) {
                kept.put(PackPictures.standIn(path), media.get(number++));
            }
        }
        return kept;
    }

    private byte[] bytes(MediaRows.Kept kept) {
        try (InputStream in = store.open(MediaNames.of(actors.get().clinic(), kept.hash()), 0, kept.bytes())) {
            return in.readAllBytes();
        } catch (IOException failed) {
            LOG.warn("A picture or film could not be packed: {}", failed.toString());
            throw new DomainError.Unavailable("catalogue.error.media-not-reached");
        }
    }
}
