package org.restride.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.base.Wording;

/** Activities that a person names are asked with plain questions and put back. */
class NamedActivitiesTests {

    private static final Wording ANY = new Wording(Map.of("en", "words"));
    private static final Questionnaire SET = new Questionnaire(
            "mine",
            1,
            ANY,
            null,
            List.of(new Questionnaire.Page(
                    "page",
                    ANY,
                    List.of(
                            new Questionnaire.Item(
                                    "act",
                                    ANY,
                                    null,
                                    new AnswerKind.Activities(2, 3, 0, 10, ANY, ANY),
                                    List.of(),
                                    null),
                            new Questionnaire.Item(
                                    "more", ANY, null, new AnswerKind.YesNo(List.of()), List.of(), null)))));

    @Test
    void namesAreAskedBeforeNumbersAndOnlyTheFirstTime() {
        assertThat(ids(List.of(), Map.of())).containsExactly("act-name-1", "act-name-2", "act-name-3", "more");
        Map<String, Answer> named =
                Map.of("act-name-1", new Answer.Words("Run"), "act-name-3", new Answer.Words("Sit"));
        assertThat(ids(List.of(), named))
                .containsExactly("act-name-1", "act-name-2", "act-name-3", "act-rating-1", "act-rating-3", "more");
        assertThat(ids(List.of("Run", "Sit"), Map.of())).containsExactly("act-rating-1", "act-rating-2", "more");
    }

    @Test
    void theSameThingNamedTwiceIsOne() {
        Map<String, Answer> twice =
                Map.of("act-name-1", new Answer.Words("Run"), "act-name-2", new Answer.Words("run "));
        assertThat(NamedActivities.isNamed(SET, List.of(), twice)).isFalse();
        Map<String, Answer> two = new HashMap<>(twice);
        two.put("act-name-3", new Answer.Words("Sit"));
        assertThat(NamedActivities.isNamed(SET, List.of(), two)).isTrue();
        assertThat(NamedActivities.isNamed(SET, List.of("Run", "Sit"), Map.of()))
                .isTrue();
    }

    @Test
    void aNumberStaysWithItsActivityWhenAnotherIsTakenBack() {
        Map<String, Answer> shown = Map.of(
                "act-name-2", new Answer.Words("Sit"),
                "act-name-3", new Answer.Words("Lift"),
                "act-rating-1", new Answer.Amount(3),
                "act-rating-2", new Answer.Amount(5),
                "act-rating-3", new Answer.Amount(7));
        assertThat(NamedActivities.collected(SET, List.of(), shown))
                .containsEntry(
                        "act",
                        new Answer.Rated(List.of(new Answer.Activity("Sit", 5), new Answer.Activity("Lift", 7))));
    }

    @Test
    void answersComeBackInTheirOwnForm() {
        Map<String, Answer> shown = Map.of(
                "act-name-1", new Answer.Words("Run"),
                "act-name-2", new Answer.Words("Sit"),
                "act-rating-1", new Answer.Amount(3),
                "act-rating-2", new Answer.Amount(5),
                "more", new Answer.Said(true));
        Map<String, Answer> answers = NamedActivities.collected(SET, List.of(), shown);
        assertThat(answers)
                .containsEntry(
                        "act", new Answer.Rated(List.of(new Answer.Activity("Run", 3), new Answer.Activity("Sit", 5))))
                .containsEntry("more", new Answer.Said(true));
        assertThat(SET.counting(answers)).isEqualTo(answers);
        assertThat(NamedActivities.collected(SET, NamedActivities.names(answers), NamedActivities.shown(answers)))
                .isEqualTo(answers);
    }

    @Test
    void tooFewActivitiesOrNumbersThatAreNoneDontFit() {
        AnswerKind kind = SET.questions().getFirst().kind();
        assertThat(kind.fits(rated(3))).isFalse();
        assertThat(kind.fits(rated(3, 11))).isFalse();
        assertThat(kind.fits(rated(3, 10))).isTrue();
        assertThat(kind.fits(rated(1, 2, 3, 4))).isFalse();
        AnswerKind range = new AnswerKind.Range(-5, 5, 5, ANY, ANY);
        assertThat(List.of(-5, 0, 5, 2, 10))
                .map(number -> range.fits(new Answer.Amount(number)))
                .containsExactly(true, true, true, false, false);
    }

    private static Answer rated(int... numbers) {
        return new Answer.Rated(IntStream.range(0, numbers.length)
                .mapToObj(n -> new Answer.Activity("act " + n, numbers[n]))
                .toList());
    }

    private static List<String> ids(List<String> names, Map<String, Answer> answers) {
        return NamedActivities.asked(SET, names, answers, _ -> ANY).questions().stream()
                .map(Questionnaire.Item::id)
                .toList();
    }
}
