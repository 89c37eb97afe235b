package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;

/** How the pictures and films of an item stand in a pack: as files that are called by what is in them, and in words beside the text. */
final class PackPictures {

    /** What the front matter calls them. */
    static final String KEY = "pictures";

    private static final Pattern PATH = Pattern.compile("media/[0-9a-f]{64}\\.(jpg|png|mp4)");
    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", "jpg", "image/png", "png", "video/mp4", "mp4");
    private static final int HASH_AT = "media/".length();
    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    private PackPictures() {}

    static boolean isOne(String path) {
        return PATH.matcher(path).matches();
    }

    /**
     * @param hash SHA-256 of its bytes, 64 hexadecimal digits
     */
    static String path(String hash, String type) {
        return "media/" + hash + "." + ENDINGS.getOrDefault(type, "jpg");
    }

    /** The checksum in its name. */
    static String hash(String path) {
        return path.substring(HASH_AT, path.lastIndexOf('.'));
    }

    /** What stands for it until it is kept here and has an id of this clinic. */
    static MediaId standIn(String path) {
        return new MediaId(new UUID(
                Long.parseUnsignedLong(path, HASH_AT, HASH_AT + DIGITS, HEXADECIMAL),
                Long.parseUnsignedLong(path, HASH_AT + DIGITS, HASH_AT + 2 * DIGITS, HEXADECIMAL)));
    }

    /** The text with what is kept here in place of what stands for it. */
    static ItemText settled(ItemText text, Map<MediaId, Media> kept) {
        List<Illustration> settled = new ArrayList<>();
        for (Illustration each : text.illustrations()) {
            Media media = kept.get(each.media());
            if (media == null) {
                throw new IllegalArgumentException("A pack's picture was not kept");
            }
            settled.add(media.says(each.alt(), each.caption()));
        }
        return text.with(settled);
    }

    /** Of an item in the language in which it was written. */
    static List<Illustration> read(Fields front, PackFiles files) {
        List<Illustration> pictures = new ArrayList<>();
        for (Fields each : front.list(KEY)) {
            String path = each.text("file");
            if (!files.media().contains(path)) {
                throw each.problem("file", "names \"" + path + "\", which the pack does not have");
            }
            pictures.add(said(each, path));
        }
        if (pictures.size() > Illustration.MOST) {
            throw front.problem(KEY, "has more than " + Illustration.MOST);
        }
        if (pictures.stream().map(Illustration::media).distinct().count() < pictures.size()) {
            throw front.problem(KEY, "names a file twice");
        }
        return pictures;
    }

    /** Of a translation: the original's, each in its own words. */
    static List<Illustration> read(Fields front, List<Illustration> originals) {
        Map<MediaId, Illustration> words = new HashMap<>();
        for (Fields each : front.list(KEY)) {
            String path = each.text("file");
            MediaId named = isOne(path) ? standIn(path) : null;
            if (named == null
                    || originals.stream().noneMatch(original -> original.media().equals(named))) {
                throw each.problem("file", "names \"" + path + "\", which the original does not show");
            }
            if (words.put(named, said(each, path)) != null) {
                throw each.problem("file", "is named twice");
            }
        }
        if (words.size() < originals.size()) {
            throw new InvalidPack(front.path(), front.line(), "a picture of the original has no words here");
        }
        return Illustration.inWords(originals, List.copyOf(words.values()));
    }

    private static Illustration said(Fields fields, String path) {
        String alt = fields.text("alt", Illustration.LONGEST_ALT);
        String caption = fields.has("caption") ? fields.text("caption", Illustration.LONGEST_CAPTION) : "";
        fields.end();
        return new Illustration(standIn(path), path.endsWith(".mp4"), 0, 0, alt, caption);
    }
}
