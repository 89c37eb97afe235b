package org.restride.plans;

import java.util.List;
import java.util.Locale;

/**
 * An exercise of a plan with all that a patient needs to do it, in exactly the version that the plan carries.
 *
 * @param exercise the exercise's key in the catalogue
 * @param language in which it is; another than the patient's if it is not translated yet
 * @param sides {@code both}, {@code each} or {@code alternating}
 * @param equipment codes of what it needs besides a floor
 * @param figure the figure's data as JSON
 * @param pictures what the clinic added to it
 */
public record ExerciseGuide(
        PlanItem item,
        String exercise,
        String title,
        Locale language,
        String sides,
        List<String> equipment,
        List<String> setUp,
        List<String> movement,
        List<String> cues,
        List<String> breathing,
        List<String> stopIf,
        List<String> feel,
        List<String> mistakes,
        String figure,
        List<Picture> pictures) {

    /**
     * A picture or a video.
     *
     * @param address where browsers find it
     * @param width in pixels, of the largest that is kept
     * @param alt for those who can't see it
     * @param caption may be empty
     */
    public record Picture(String address, boolean video, int width, int height, String alt, String caption) {}

    public int contentVersion() {
        return item.content().version();
    }

    public int minutes() {
        return DoseTime.minutes(item.dose());
    }
}
