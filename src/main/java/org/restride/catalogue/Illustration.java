package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture or a film that belongs to a version of an item, in the words of one language.
 *
 * @param width in pixels, of the largest that is kept
 * @param height in pixels, of the largest that is kept
 * @param alt says what is to be seen, to those who can't see it; what is being written may lack it
 * @param caption stands below; may be empty
 */
public record Illustration(MediaId media, boolean video, int width, int height, String alt, String caption) {

    /** Of one item. */
    public static final int MOST = 8;

    public static final int LONGEST_ALT = 300;
    public static final int LONGEST_CAPTION = 200;

    /** Where browsers find it. */
    public String address() {
        return "/media/" + media;
    }

    Illustration inWords(String otherAlt, String otherCaption) {
        return new Illustration(media, video, width, height, otherAlt, otherCaption);
    }

    /**
     * The originals in the words of a translation; one that the translation does not have is left without words, others are left out.
     */
    static List<Illustration> inWords(List<Illustration> originals, List<Illustration> words) {
        Map<MediaId, Illustration> translated = new HashMap<>();
        words.forEach(each -> translated.put(each.media(), each));
        List<Illustration> joined = new ArrayList<>();
        for (Illustration original : originals) {
            Illustration said = translated.get(original.media());
            joined.add(
                    said == null
                            ? original.inWords("", "")
                            : original.inWords(said.alt(), original.caption().isBlank() ? "" : said.caption()));
        }
        return joined;
    }

    /** What is wrong with them as a text key, if anything. */
    public static Optional<String> fault(List<Illustration> illustrations) {
        if (illustrations.size() > MOST) {
            return Optional.of("catalogue.error.media-many");
        }
        if (illustrations.stream().map(Illustration::media).distinct().count() < illustrations.size()) {
            return Optional.of("catalogue.error.media-twice");
        }
        if (illustrations.stream().anyMatch(each -> each.alt().isBlank())) {
            return Optional.of("catalogue.error.media-alt");
        }
        boolean tooLong = illustrations.stream()
                .anyMatch(each ->
                        each.alt().length() > LONGEST_ALT || each.caption().length() > LONGEST_CAPTION);
        return tooLong ? Optional.of("catalogue.error.too-long") : Optional.empty();
    }
}
