package org.restride.questions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restride.base.Wording;

/**
 * The places of a questionnaire whose texts somebody else has the right to: the product knows where they stand and how they count, a clinic
 * enters them under its own licence.
 */
public final class TextPlaces {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9.-]+)}");

    private TextPlaces() {}

    static String named(String place) {
        return "{" + place + "}";
    }

    /** Names of the places without a text, in the order in which somebody meets them; a place that stands twice is named once. */
    public static Set<String> of(Questionnaire questionnaire) {
        Set<String> places = new LinkedHashSet<>();
        for (Questionnaire.Item item : questionnaire.questions()) {
            wordings(item).forEach(wording -> {
                Matcher matcher = NAMED.matcher(
                        Objects.requireNonNullElse(wording.byLanguage().get("en"), ""));
                if (matcher.matches()) {
                    places.add(matcher.group(1));
                }
            });
        }
        return places;
    }

    private static Collection<Wording> wordings(Questionnaire.Item item) {
        Set<Wording> all = new LinkedHashSet<>(List.of(item.text()));
        item.kind().choices().forEach(option -> all.add(option.label()));
        switch (item.kind()) {
            case AnswerKind.Range range -> all.addAll(List.of(range.low(), range.high()));
            case AnswerKind.Activities activities -> all.addAll(List.of(activities.low(), activities.high()));
            default -> {}
        }
        return all;
    }

    /** The questionnaire with these texts in their places; a place that is not named stays empty. */
    public static Questionnaire filled(Questionnaire questionnaire, Map<String, Wording> texts) {
        return new Questionnaire(
                questionnaire.key(),
                questionnaire.version(),
                questionnaire.title(),
                questionnaire.intro(),
                questionnaire.pages().stream()
                        .map(page -> new Questionnaire.Page(
                                page.id(),
                                page.title(),
                                page.questions().stream()
                                        .map(item -> filled(item, texts))
                                        .toList()))
                        .toList());
    }

    private static Questionnaire.Item filled(Questionnaire.Item item, Map<String, Wording> texts) {
        return new Questionnaire.Item(
                item.id(),
                text(item.text(), texts),
                item.help(),
                filled(item.kind(), texts),
                item.sources(),
                item.shownIf());
    }

    private static AnswerKind filled(AnswerKind kind, Map<String, Wording> texts) {
        return switch (kind) {
            case AnswerKind.OneOf choice -> new AnswerKind.OneOf(filled(choice.options(), texts));
            case AnswerKind.SeveralOf choice -> new AnswerKind.SeveralOf(filled(choice.options(), texts));
            case AnswerKind.Range range ->
                new AnswerKind.Range(
                        range.least(), range.most(), range.step(), text(range.low(), texts), text(range.high(), texts));
            case AnswerKind.Activities named ->
                new AnswerKind.Activities(
                        named.fewest(),
                        named.utmost(),
                        named.least(),
                        named.most(),
                        text(named.low(), texts),
                        text(named.high(), texts));
            default -> kind;
        };
    }

    private static List<AnswerKind.Option> filled(List<AnswerKind.Option> options, Map<String, Wording> texts) {
        return options.stream()
                .map(option -> new AnswerKind.Option(
                        option.id(), text(option.label(), texts), option.sets(), option.alone(), option.value()))
                .toList();
    }

    private static Wording text(Wording there, Map<String, Wording> texts) {
        Matcher matcher =
                NAMED.matcher(Objects.requireNonNullElse(there.byLanguage().get("en"), ""));
        return matcher.matches() ? texts.getOrDefault(matcher.group(1), new Wording(Map.of("en", ""))) : there;
    }
}
