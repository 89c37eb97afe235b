package org.restride.plans;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/** The groups of a phrase as numbers, units, days and colours. */
final class TypedNumbers {
    /** Beginnings of the words for colours, in both languages. */
    private static final Map<String, Load.Colour> COLOURS = Map.ofEntries(
            Map.entry("bei", Load.Colour.BEIGE),
            Map.entry("tan", Load.Colour.BEIGE),
            Map.entry("whi", Load.Colour.WHITE),
            Map.entry("bla", Load.Colour.WHITE),
            Map.entry("yel", Load.Colour.YELLOW),
            Map.entry("ama", Load.Colour.YELLOW),
            Map.entry("ora", Load.Colour.ORANGE),
            Map.entry("nar", Load.Colour.ORANGE),
            Map.entry("red", Load.Colour.RED),
            Map.entry("roj", Load.Colour.RED),
            Map.entry("pin", Load.Colour.PINK),
            Map.entry("ros", Load.Colour.PINK),
            Map.entry("pur", Load.Colour.PURPLE),
            Map.entry("mor", Load.Colour.PURPLE),
            Map.entry("gre", Load.Colour.GREEN),
            Map.entry("ver", Load.Colour.GREEN),
            Map.entry("blu", Load.Colour.BLUE),
            Map.entry("azu", Load.Colour.BLUE),
            Map.entry("neg", Load.Colour.BLACK),
            Map.entry("sil", Load.Colour.SILVER),
            Map.entry("pla", Load.Colour.SILVER),
            Map.entry("gol", Load.Colour.GOLD),
            Map.entry("dor", Load.Colour.GOLD));

    private static final int METRES_A_KILOMETRE = 1000;

    private TypedNumbers() {}

    static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    static BigDecimal decimal(Matcher matcher, String group) {
        return new BigDecimal(matcher.group(group).replace(',', '.'));
    }

    static int seconds(Matcher matcher) {
        return number(matcher, "n") * factor(matcher.group("unit"));
    }

    static Dose.Work work(Matcher matcher) {
        String unit = unit(matcher.group("unit"));
        int least = number(matcher, "n");
        @Nullable String to = matcher.group("to");
        int most = to == null ? least : Integer.parseInt(to);
        int factor = factor(unit);
        Span span = new Span(least * factor, most * factor);
        return switch (unit.isEmpty() ? 'r' : unit.charAt(0)) {
            case 's' -> new Dose.Timed(span);
            case 'm' -> unit.startsWith("mi") ? new Dose.Timed(span) : new Dose.Distance(span);
            default -> new Dose.Repetitions(span, new Pace.Own());
        };
    }

    /** "1.5 km", "1-1.5 km". */
    static Dose.Work kilometres(Matcher matcher) {
        int least = metres(matcher, "km");
        return new Dose.Distance(
                matcher.group("kmto") == null ? Span.of(least) : new Span(least, metres(matcher, "kmto")));
    }

    static Load weight(Matcher matcher) {
        char unit = unit(matcher.group("unit")).charAt(0);
        return new Load.Weight(decimal(matcher, "w"), unit == 'k' ? Load.Unit.KG : Load.Unit.LB);
    }

    static Load band(String colour) {
        String word = colour.toLowerCase(Locale.ROOT);
        boolean black = word.equals("black");
        return new Load.Band(black ? Load.Colour.BLACK : COLOURS.getOrDefault(word.substring(0, 3), Load.Colour.BLACK));
    }

    static Set<DayOfWeek> days(String from, String to) {
        Set<DayOfWeek> days = EnumSet.of(day(to));
        for (DayOfWeek day = day(from); day != day(to); day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    static DayOfWeek day(String name) {
        return switch (name.toLowerCase(Locale.ROOT).substring(0, 2)) {
            case "mo", "lu" -> DayOfWeek.MONDAY;
            case "tu", "ma" -> DayOfWeek.TUESDAY;
            case "we", "mi" -> DayOfWeek.WEDNESDAY;
            case "th", "ju" -> DayOfWeek.THURSDAY;
            case "fr", "vi" -> DayOfWeek.FRIDAY;
            case "sa", "sá" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.SUNDAY;
        };
    }

    private static int metres(Matcher matcher, String group) {
        try {
            return decimal(matcher, group).movePointRight(3).intValueExact();
        } catch (ArithmeticException partOfAMetre) {
            throw new DomainError.Invalid(
                    "plans.dose.error.range.metres",
                    Dose.Distance.METRES.from(),
                    Dose.Distance.METRES.to(),
                    decimal(matcher, group).multiply(BigDecimal.valueOf(METRES_A_KILOMETRE)));
        }
    }

    private static int factor(@Nullable String unit) {
        return unit(unit).startsWith("min") ? 60 : 1;
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT);
    }
}
