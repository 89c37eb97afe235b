package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.restride.base.DomainError;

/** Joins the words of a translation with the facts of what it translates: a translator can't change a dose. */
final class Translating {

    private final Map<String, String> problems = new LinkedHashMap<>();

    private Translating() {}

    /**
     * @throws DomainError.Invalid that names each field in which the translation lacks something that the original has
     */
    static ItemText inWordsOf(ItemText original, ItemText words) {
        return new Translating().join(original, words);
    }

    private ItemText join(ItemText original, ItemText words) {
        List<Claim> claims = claims(original.body().claims(), words.body().claims());
        ItemBody body =
                switch (original.body()) {
                    case ExerciseBody exercise
                    when words.body() instanceof ExerciseBody theirs ->
                        exercise.inWords(steps(exercise.steps(), theirs.steps()), claims);
                    case RunSessionBody run
                    when words.body() instanceof RunSessionBody theirs ->
                        run.inWords(steps(run.steps(), theirs.steps()), claims);
                    case ArticleBody article
                    when words.body() instanceof ArticleBody theirs -> article.inWords(theirs.markdown(), claims);
                    case HabitBody habit
                    when words.body() instanceof HabitBody theirs -> habit.inWords(theirs.markdown(), claims);
                    default -> throw new DomainError.Invalid("catalogue.error.kind");
                };
        List<Illustration> illustrations = Illustration.inWords(original.illustrations(), words.illustrations());
        if (illustrations.stream().anyMatch(each -> each.alt().isBlank())) {
            problems.put("pictures", "catalogue.error.media-not-translated");
        }
        if (!problems.isEmpty()) {
            throw new DomainError.Invalid(problems);
        }
        return new ItemText(words.title(), words.aliases(), words.summary(), body, illustrations);
    }

    private List<Claim> claims(List<Claim> originals, List<Claim> translated) {
        Map<String, String> texts = new HashMap<>();
        translated.forEach(claim -> texts.put(claim.id(), claim.text()));
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : originals) {
            String text = texts.getOrDefault(claim.id(), "");
            if (text.isBlank()) {
                problems.put("claims", "catalogue.error.claim-not-translated");
            }
            claims.add(claim.inWords(text));
        }
        return claims;
    }

    /** A line that is missing could be the one that warns. */
    private Steps steps(Steps original, Steps translated) {
        requireSame("movement", original.movement(), translated.movement());
        requireSame("stopIf", original.stopIf(), translated.stopIf());
        return translated;
    }

    private void requireSame(String field, List<String> original, List<String> translated) {
        if (original.size() != translated.size()) {
            problems.put(field, "catalogue.error.lines-differ");
        }
    }
}
