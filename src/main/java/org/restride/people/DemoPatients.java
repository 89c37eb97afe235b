package org.restride.people;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Forty invented patients, the same at each start. */
final class DemoPatients {

    /** A patient and how long ago they were registered. */
    record Sample(PatientDetails details, Duration registeredBefore) {}

    private record Place(ZoneId zone, String country, Locale language) {}

    private static final long SEED = 20_261_122L;
    private static final int SHORTEST_DAYS = 57;
    private static final int MORE_DAYS = 60;
    private static final int YOUNGEST = 19;
    private static final int MORE_YEARS = 48;

    private static final Place LONDON = new Place(ZoneId.of("Europe/London"), "GB", Locale.ENGLISH);
    private static final Place DUBLIN = new Place(ZoneId.of("Europe/Dublin"), "IE", Locale.ENGLISH);
    private static final Place MADRID = new Place(ZoneId.of("Europe/Madrid"), "ES", Locale.of("es"));
    private static final Place NEW_YORK = new Place(ZoneId.of("America/New_York"), "US", Locale.ENGLISH);

    /** The first one is the patient whose account is offered. */
    private static final List<String> NAMES = List.of(
            "Maya Lindqvist",
            "Tom Okafor",
            "Aisha Rahman",
            "Ben Carter",
            "Lucía Fernández",
            "Daniel Osei",
            "Hannah Whitlock",
            "Owen Price",
            "Sofia Marchetti",
            "Ravi Menon",
            "Grace O’Neill",
            "Jakub Nowak",
            "Emily Thornton",
            "Mateo García",
            "Chloe Bennett",
            "Samuel Adeyinka",
            "Ingrid Solberg",
            "Peter Hargreaves",
            "Leila Haddad",
            "Callum Fraser",
            "Nadia Petrova",
            "George Ashby",
            "Ana Sofía Morales",
            "Tariq Aziz",
            "Ruth Goldberg",
            "Kenji Watanabe",
            "Megan Llewellyn",
            "Patrick Byrne",
            "Zoë Hartmann",
            "Dev Chatterjee",
            "Isabel Núñez",
            "Martin Kowalczyk",
            "Freya Jameson",
            "Ibrahim Diallo",
            "Charlotte Moss",
            "Liam Gallagher-Reid",
            "Elena Popescu",
            "Joseph Mbeki",
            "Olivia Sandström",
            "Harry Pemberton");

    private DemoPatients() {}

    /**
     * @param today the day from which ages are counted
     */
    static List<Sample> all(LocalDate today) {
        Random random = new Random(SEED);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            samples.add(sample(i, today, random));
        }
        return samples;
    }

    private static Sample sample(int number, LocalDate today, Random random) {
        String name = NAMES.get(number);
        int space = name.lastIndexOf(' ');
        String first = name.substring(0, space);
        String last = name.substring(space + 1);
        Place place = place(number);
        LocalDate birth =
                today.minusYears(YOUNGEST + random.nextInt(MORE_YEARS)).minusDays(random.nextInt(365));
        String contact = Folding.fold(first + "." + last).replaceAll("[^a-z.]", "");
        PatientDetails details = new PatientDetails(
                first,
                last,
                birth,
                contact + "@patients.restride.test",
                String.format(Locale.ROOT, "07700 900%03d", number),
                place.language(),
                place.zone(),
                place.country(),
                String.format(Locale.ROOT, "RRC-%04d", 1204 + number * 7));
        return new Sample(details, Duration.ofDays(SHORTEST_DAYS + (long) random.nextInt(MORE_DAYS)));
    }

    private static Place place(int number) {
        return switch (number) {
            case 10, 27 -> DUBLIN;
            case 4, 13, 30 -> MADRID;
            case 25 -> NEW_YORK;
            default -> LONDON;
        };
    }
}
