package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;

/** Reads an item's file in a further language: only the words are in it, all else is the original's. */
final class TranslationReader {

    private TranslationReader() {}

    static ItemText read(ItemFile file, ItemText original) {
        Fields front = file.front();
        String title = front.text("title", ItemReader.LONGEST_TITLE);
        List<String> aliases = front.texts("aliases");
        String summary = front.text("summary", ItemReader.LONGEST_SUMMARY);
        List<Claim> claims = claims(front, original.body().claims());
        ItemBody body =
                switch (original.body()) {
                    case ExerciseBody exercise -> exercise.inWords(steps(file, exercise.steps()), claims);
                    case RunSessionBody run -> run.inWords(steps(file, run.steps()), claims);
                    case ArticleBody article -> article.inWords(ItemReader.prose(file, claims), claims);
                    case HabitBody habit -> habit.inWords(ItemReader.prose(file, claims), claims);
                };
        List<Illustration> pictures = PackPictures.read(front, original.illustrations());
        front.end();
        return new ItemText(title, aliases, summary, body, pictures);
    }

    private static List<Claim> claims(Fields front, List<Claim> originals) {
        Map<String, String> texts = new HashMap<>();
        for (Fields each : front.list("claims")) {
            String id = each.name("id");
            if (texts.put(id, each.text("text", 300)) != null) {
                throw each.problem("id", "is taken by another claim");
            }
            if (originals.stream().noneMatch(claim -> claim.id().equals(id))) {
                throw each.problem("id", "names no claim of the original");
            }
            each.end();
        }
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : originals) {
            String text = texts.get(claim.id());
            if (text == null) {
                throw new InvalidPack(front.path(), front.line(), "claim " + claim.id() + " is not translated");
            }
            claims.add(claim.inWords(text));
        }
        return claims;
    }

    private static Steps steps(ItemFile file, Steps original) {
        Steps steps = Sections.steps(file, Sections.REQUIRED);
        requireSame(file, "Movement", original.movement(), steps.movement());
        requireSame(file, "Stop if", original.stopIf(), steps.stopIf());
        return steps;
    }

    /** A line that is missing here could be the one that warns. */
    private static void requireSame(ItemFile file, String section, List<String> original, List<String> translated) {
        if (original.size() != translated.size()) {
            throw file.problem(
                    1,
                    "\"" + section + "\" has " + translated.size() + " lines, " + original.size() + " in the original");
        }
    }
}
