package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.Wording;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.CadenceWords;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanChecks;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.checks.Check;
import org.restride.plans.checks.PlanFinding;

/** What the checks have found, in words: what it is, and why it matters. */
final class CheckWords {
    private static final String PREFIX = "plans.check.";

    private final ItemCards cards;
    private final PlanChecks.Known known;

    CheckWords(ItemCards cards, PlanChecks.Known known) {
        this.cards = cards;
        this.known = known;
    }

    /** "Does not fit: leg pain gets worse when bending forward". */
    String head(PlanFinding found) {
        List<String> about = found.matter().about();
        List<Integer> numbers = found.numbers();
        String key = PREFIX + found.check().code();
        return switch (found.check()) {
            case CONTRAINDICATED, PRECAUTION -> text(key, label(about.getLast()));
            case OUTSIDE_BOUNDS ->
                text(
                        key,
                        text(PREFIX + "measure." + about.get(1)),
                        numbers.getFirst(),
                        numbers.get(1),
                        numbers.getLast());
            case EQUIPMENT_MISSING -> text(key, names("catalogue.equipment.", about.subList(1, about.size())));
            case TOO_MANY_EXERCISES, TOO_MANY_MINUTES ->
                text(key, numbers.getFirst(), numbers.get(1), day(numbers.getLast()));
            case SAME_TISSUE ->
                text(key, names("catalogue.muscle.", about), day(numbers.getFirst()), day(numbers.getLast()));
            case RUNNING_RISES -> text(key + "." + about.getFirst(), numbers.toArray());
            case TWICE, QUICK_RUNS -> text(key, numbers.toArray());
            case RECALLED, NEVER_ASKED, SIDE_MISSING, SIDE_UNFIT, REVIEW_OVERDUE -> text(key);
        };
    }

    /** Why it matters, with the day of the assessment and the sources where there are any. */
    String why(PlanFinding found) {
        List<String> lines = new ArrayList<>();
        if (found.check() == Check.CONTRAINDICATED || found.check() == Check.PRECAUTION) {
            lines.add(known.assessed()
                    .map(at -> text(PREFIX + "assessed", Dates.moment(at, locale())))
                    .orElseGet(() -> text(PREFIX + "screened")));
        }
        lines.add(text(PREFIX + found.check().code() + ".why"));
        if (!found.sources().isEmpty()) {
            lines.add(text(PREFIX + "sources", String.join(", ", found.sources())));
        }
        return String.join(" ", lines);
    }

    /** The titles of what it is about. */
    String titles(PlanFinding found, PlanBody body) {
        return body.phases().stream()
                .flatMap(phase -> Stream.concat(
                        phase.items().stream()
                                .filter(item -> concerns(found, item.id()))
                                .map(PlanItem::content),
                        phase.extras().stream()
                                .filter(extra -> concerns(found, extra.id()))
                                .map(PlanExtra::content)))
                .map((ItemVersionId content) -> cards.get(content).title())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean concerns(PlanFinding found, UUID part) {
        return found.parts().contains(part);
    }

    private String label(String code) {
        return Optional.ofNullable(known.labels().get(code))
                .map((Wording wording) -> wording.in(locale()))
                .orElse(code);
    }

    private String names(String prefix, List<String> codes) {
        return codes.stream().map(code -> text(prefix + code)).collect(Collectors.joining(", "));
    }

    private String day(int number) {
        return CadenceWords.in(locale()).day(DayOfWeek.of(number));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
