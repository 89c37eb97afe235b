package org.restride.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.restride.base.Wording;

/**
 * Asks for a person's own activities with plain questions: first their names, once, then a number for each of them. A questionnaire is put
 * into that form to be shown, and the answers are put back.
 */
public final class NamedActivities {

    private static final String NAME = "-name-";
    private static final String RATING = "-rating-";

    private NamedActivities() {}

    /**
     * The questionnaire as it is shown.
     *
     * @param names those that were named before; empty if they are still to be named
     * @param answers what was answered so far, in the form of {@link #shown}
     * @param nameLabel the question for the name of the activity with this number, from 1
     */
    public static Questionnaire asked(
            Questionnaire questionnaire,
            List<String> names,
            Map<String, Answer> answers,
            IntFunction<Wording> nameLabel) {
        List<Questionnaire.Page> pages = new ArrayList<>();
        for (Questionnaire.Page page : questionnaire.pages()) {
            List<Questionnaire.Item> plain = new ArrayList<>();
            for (Questionnaire.Item item : page.questions()) {
                if (item.kind() instanceof AnswerKind.Activities kind) {
                    if (names.isEmpty()) {
                        pages.add(naming(page, item, kind, nameLabel));
                    }
                    plain.addAll(rating(item, kind, named(item.id(), kind, names, answers)));
                } else {
                    plain.add(item);
                }
            }
            if (!plain.isEmpty()) {
                pages.add(new Questionnaire.Page(page.id(), page.title(), plain));
            }
        }
        return new Questionnaire(
                questionnaire.key(), questionnaire.version(), questionnaire.title(), questionnaire.intro(), pages);
    }

    private static Questionnaire.Page naming(
            Questionnaire.Page page,
            Questionnaire.Item item,
            AnswerKind.Activities kind,
            IntFunction<Wording> nameLabel) {
        List<Questionnaire.Item> fields = new ArrayList<>();
        for (int number = 1; number <= kind.utmost(); number++) {
            fields.add(new Questionnaire.Item(
                    item.id() + NAME + number,
                    nameLabel.apply(number),
                    number == 1 ? item.help() : null,
                    new AnswerKind.Text(Answer.LONGEST_ACTIVITY),
                    List.of(),
                    null));
        }
        return new Questionnaire.Page(page.id() + "-names", item.text(), fields);
    }

    private static List<Questionnaire.Item> rating(
            Questionnaire.Item item, AnswerKind.Activities kind, Map<Integer, String> names) {
        List<Questionnaire.Item> fields = new ArrayList<>();
        names.forEach((number, name) -> fields.add(new Questionnaire.Item(
                item.id() + RATING + number,
                new Wording(Map.of("en", name)),
                null,
                new AnswerKind.Range(kind.least(), kind.most(), 1, kind.low(), kind.high()),
                item.sources(),
                item.shownIf())));
        return fields;
    }

    /** The names by the number of their place, from 1, so that a number stays with its activity when another goes; without what stands there twice. */
    private static Map<Integer, String> named(
            String question, AnswerKind.Activities kind, List<String> before, Map<String, Answer> answers) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int number = 1; number <= before.size(); number++) {
            names.put(number, before.get(number - 1));
        }
        Set<String> seen = new HashSet<>();
        for (int number = 1; before.isEmpty() && number <= kind.utmost(); number++) {
            if (answers.get(question + NAME + number) instanceof Answer.Words(String name)
                    && !name.isEmpty()
                    && seen.add(name.toLowerCase(Locale.ROOT))) {
                names.put(number, name);
            }
        }
        return names;
    }

    /** Whether as many activities are named as are needed; true if none is asked for. */
    public static boolean isNamed(Questionnaire questionnaire, List<String> names, Map<String, Answer> answers) {
        return questionnaire.questions().stream()
                .allMatch(item -> !(item.kind() instanceof AnswerKind.Activities kind)
                        || !names.isEmpty()
                        || named(item.id(), kind, names, answers).size() >= kind.fewest());
    }

    /** The answers to the questionnaire itself, from those to its shown form. */
    public static Map<String, Answer> collected(
            Questionnaire questionnaire, List<String> names, Map<String, Answer> shown) {
        Map<String, Answer> answers = new HashMap<>();
        for (Questionnaire.Item item : questionnaire.questions()) {
            if (item.kind() instanceof AnswerKind.Activities kind) {
                List<Answer.Activity> rated = new ArrayList<>();
                named(item.id(), kind, names, shown).forEach((place, name) -> {
                    if (shown.get(item.id() + RATING + place) instanceof Answer.Amount(int number)) {
                        rated.add(new Answer.Activity(name, number));
                    }
                });
                if (!rated.isEmpty()) {
                    answers.put(item.id(), new Answer.Rated(rated));
                }
            } else {
                Answer answer = shown.get(item.id());
                if (answer != null) {
                    answers.put(item.id(), answer);
                }
            }
        }
        return answers;
    }

    /** The names that these answers hold, in their order. */
    public static List<String> names(Map<String, Answer> answers) {
        return answers.values().stream()
                .flatMap(answer -> answer instanceof Answer.Rated(List<Answer.Activity> activities)
                        ? activities.stream()
                        : Stream.of())
                .map(Answer.Activity::name)
                .toList();
    }

    /** Answers in the shown form, to be corrected. */
    public static Map<String, Answer> shown(Map<String, Answer> answers) {
        Map<String, Answer> shown = new HashMap<>();
        answers.forEach((question, answer) -> {
            if (answer instanceof Answer.Rated(List<Answer.Activity> activities)) {
                for (int n = 0; n < activities.size(); n++) {
                    shown.put(
                            question + RATING + (n + 1),
                            new Answer.Amount(activities.get(n).rating()));
                }
            } else {
                shown.put(question, answer);
            }
        });
        return shown;
    }
}
