package org.restride.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what it depends whether a question is asked.
 *
 * @param question an earlier one; while that is not asked or open, this is not asked either
 * @param yes what must have been said; null if it isn't asked by yes or no
 * @param chosen options of which one must have been chosen; empty if any answer will do
 * @param atLeast the least number; null if any will do
 */
public record ShownIf(
        String question,
        @Nullable Boolean yes,
        List<String> chosen,
        @Nullable Integer atLeast) {

    public ShownIf {
        chosen = List.copyOf(chosen);
    }

    boolean holds(@Nullable Answer answer) {
        return switch (answer) {
            case null -> false;
            case Answer.Said said -> yes == null || said.yes() == yes;
            case Answer.Chosen options ->
                !options.isEmpty()
                        && (chosen.isEmpty() || options.options().stream().anyMatch(chosen::contains));
            case Answer.Amount amount -> atLeast == null || amount.number() >= atLeast;
            case Answer.Lasting _ -> true;
            case Answer.Words words -> !words.isEmpty();
            case Answer.Rated rated -> !rated.isEmpty();
            case Answer.Open _ -> false;
        };
    }
}
