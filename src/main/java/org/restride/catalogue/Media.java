package org.restride.catalogue;

/**
 * What was added to a clinic's pictures and films.
 *
 * @param video false for a picture
 * @param width in pixels, of the largest that is kept
 * @param height in pixels, of the largest that is kept
 */
public record Media(MediaId id, boolean video, int width, int height) {

    /** As an item shows it, in the words of one language. */
    public Illustration says(String alt, String caption) {
        return new Illustration(id, video, width, height, alt, caption);
    }
}
