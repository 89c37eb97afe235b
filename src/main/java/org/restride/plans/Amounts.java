package org.restride.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The numbers of a dose in words of one language: times, ways, weights, and choices between two of them. */
final class Amounts {
    /** From here on a way is told in kilometres. */
    private static final int METRES_A_KILOMETRE = 1000;
    /** Ways in kilometres have one decimal. */
    private static final int SMALLEST_STEP_METRES = 100;

    private final Locale language;

    Amounts(Locale language) {
        this.language = PlanTexts.known(language);
    }

    /** "8", "8 to 12". */
    String count(Span span) {
        return span.isRange() ? text("span", digits(span.least()), digits(span.most())) : digits(span.least());
    }

    /** "45 seconds", "2 minutes", "30 to 45 seconds"; minutes where both ends are whole ones. */
    String duration(Span seconds) {
        return isMinutes(seconds)
                ? ofUnit("minutes", seconds, seconds.least() / 60, seconds.most() / 60)
                : ofUnit("seconds", seconds, seconds.least(), seconds.most());
    }

    /** "30 s", "2 min", "30-45 s". */
    String shortDuration(Span seconds) {
        return isMinutes(seconds)
                ? shortSpan(seconds.least() / 60, seconds.most() / 60) + " min"
                : shortSpan(seconds.least(), seconds.most()) + " s";
    }

    /** "200 m", "1.5 km", "200 to 400 m". */
    String way(Span metres) {
        return metres.isRange()
                ? text("span", way(metres, metres.least()), way(metres, metres.most()) + unit(metres))
                : way(metres, metres.least()) + unit(metres);
    }

    /** "200-400 m". */
    String shortWay(Span metres) {
        return metres.isRange()
                ? way(metres, metres.least()) + "-" + way(metres, metres.most()) + unit(metres)
                : way(metres);
    }

    /** "8", "8-12". */
    String shortCount(Span span) {
        return shortSpan(span.least(), span.most());
    }

    /** "4 kg", "2.5 kg". */
    String weight(Load.Weight weight) {
        return decimal(weight.amount()) + " " + weight.unit().code();
    }

    /** As people say it: "eight to twelve"; digits from 21 on. */
    String spokenCount(Span span) {
        boolean inWords = span.most() < numbers().size();
        return span.isRange() && inWords
                ? text("span", spoken(span.least()), spoken(span.most()))
                : span.isRange() ? count(span) : spoken(span.least());
    }

    /** "one minute", "30 to 45 seconds". */
    String spokenDuration(Span seconds) {
        return isMinutes(seconds)
                ? spokenUnit("minutes", new Span(seconds.least() / 60, seconds.most() / 60))
                : spokenUnit("seconds", seconds);
    }

    /** "200 metres", "one kilometre". */
    String spokenWay(Span metres) {
        if (!isKilometres(metres)) {
            return spokenUnit("metres", metres);
        }
        if (metres.isMultipleOf(METRES_A_KILOMETRE)) {
            return spokenUnit(
                    "kilometres", new Span(metres.least() / METRES_A_KILOMETRE, metres.most() / METRES_A_KILOMETRE));
        }
        String from = way(metres, metres.least());
        String span = metres.isRange() ? text("span", from, way(metres, metres.most())) : from;
        return text("spoken.kilometres", 2, span);
    }

    /** "four kilograms", "2.5 kilograms". */
    String spokenWeight(Load.Weight weight) {
        boolean whole = weight.amount().scale() == 0;
        String number = whole ? spoken(weight.amount().intValueExact()) : decimal(weight.amount());
        boolean one = weight.amount().compareTo(BigDecimal.ONE) == 0;
        return text("spoken." + weight.unit().code(), one ? 1 : 2, number);
    }

    /** "eight"; digits from 21 on. */
    String spoken(int number) {
        return number < numbers().size() ? numbers().get(number) : digits(number);
    }

    private List<String> numbers() {
        return List.of(text("spoken.numbers").split(","));
    }

    private String ofUnit(String unit, Span span, int least, int most) {
        return span.isRange() ? text("span-" + unit, digits(least), digits(most)) : text(unit, least);
    }

    private String spokenUnit(String unit, Span span) {
        return text("spoken." + unit, span.most(), spokenCount(span));
    }

    private String way(Span metres, int end) {
        return isKilometres(metres) ? decimal(BigDecimal.valueOf(end).movePointLeft(3)) : digits(end);
    }

    private String unit(Span metres) {
        return isKilometres(metres) ? " km" : " m";
    }

    private String decimal(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return language.getLanguage().equals("es") ? plain.replace('.', ',') : plain;
    }

    private static boolean isMinutes(Span seconds) {
        return seconds.least() >= 60 && seconds.isMultipleOf(60);
    }

    private static boolean isKilometres(Span metres) {
        return metres.least() >= METRES_A_KILOMETRE && metres.isMultipleOf(SMALLEST_STEP_METRES);
    }

    private static String shortSpan(int least, int most) {
        return least == most ? digits(least) : digits(least) + "-" + digits(most);
    }

    private static String digits(int number) {
        return Integer.toString(number);
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.dose." + key, arguments);
    }
}
