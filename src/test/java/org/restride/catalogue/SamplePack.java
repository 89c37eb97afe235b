package org.restride.catalogue;

import java.util.HashMap;
import java.util.Map;

/** A small pack that is right, to be made wrong by tests. */
final class SamplePack {

    static final String EXERCISE = "exercises/heel-lift.en.md";
    static final String ARTICLE = "articles/why-calves.en.md";

    private static final String PACK = """
            name: Sample
            version: 1
            licence: CC0-1.0
            languages: [en, es]
            """;
    private static final String SOURCES = """
            sources:
              A1: {citation: "A book about calves", address: "https://example.org/calves", kind: review, year: 2020}
            """;
    private static final String FINDINGS = """
            version: 1
            codes:
              calf-pain:
                kind: finding
                label: {en: Calf pain, es: Dolor de pantorrilla}
            """;
    private static final String FIGURE = """
            {
              "id": "heel-lift",
              "poses": [{"base": "stand"}, {"base": "stand"}]
            }
            """;
    static final String HEEL_LIFT = """
            ---
            kind: exercise
            id: heel-lift
            language: en
            title: "Heel lift"
            aliases: ["Calf rise"]
            summary: "Stand up tall on your toes."
            purpose: strength
            regions: [calf, foot]
            muscles: [soleus]
            equipment: [wall]
            level: 2
            position: standing
            sides: both
            dose: {sets: 3, repetitions: 12, hold-seconds: 1, rest-seconds: 30}
            bounds: {sets: [1, 4], repetitions: [5, 20], hold-seconds: [1, 5]}
            frequency: {days: [mon, wed, fri]}
            minutes: 3
            harder: heel-lift-one-leg
            contraindications: []
            precautions: [calf-pain]
            figure: heel-lift
            tags: [runner]
            claims:
              - id: c1
                text: "Strong calves spring better."
                source: A1
                where: "Chapter 2"
                grade: review
                date: 2026-11-22
            ---

            ## Set-up
            - Stand near a wall.

            ## Movement
            1. Lift both heels.
            2. Lower them slowly.

            ## Stop if
            - Your calf hurts.
            """;
    private static final String WHY = """
            ---
            kind: article
            id: why-calves
            language: en
            title: "Why calves matter"
            summary: "What your calves do on a run."
            minutes: 2
            tags: [basics]
            regions: [calf]
            audience: patient
            claims:
              - id: c1
                text: "Strong calves spring better."
                source: A1
                where: "Chapter 2"
                grade: review
                date: 2026-11-22
            ---
            ## The short answer
            Strong calves spring better.[^c1] See [a book](https://example.org).
            """;

    static final String OTHER_ARTICLE = """
            ---
            kind: article
            id: por-que
            language: en
            title: "Why stretch"
            summary: "What it does."
            minutes: 2
            audience: patient
            ---
            It can feel good.
            """;
    static final String TRANSLATION = """
            ---
            kind: article
            id: por-que
            language: es
            title: "Por qué estirarse"
            summary: "Lo que hace."
            ---
            Es muy sano.
            """;

    static final String HEEL_LIFT_SPANISH = """
            ---
            kind: exercise
            id: heel-lift
            language: es
            title: "Subir talones"
            summary: "Ponte de puntas."
            claims:
              - id: c1
                text: "Una pierna fuerte va mejor."
            ---

            ## Preparación
            - Ponte junto a la pared.

            ## Movimiento
            1. Sube los talones.
            2. Baja poco a poco.

            ## Para si
            - Te duele la pierna.
            """;

    private final Map<String, String> files = new HashMap<>();

    SamplePack() {
        files.put("pack.yaml", PACK);
        files.put("sources.yaml", SOURCES);
        files.put("codes.yaml", FINDINGS);
        files.put("figures/heel-lift.json", FIGURE);
        files.put(EXERCISE, HEEL_LIFT);
        files.put(
                "exercises/heel-lift-one-leg.en.md",
                HEEL_LIFT
                        .replace("id: heel-lift\n", "id: heel-lift-one-leg\n")
                        .replace("\"Heel lift\"", "\"Heel lift on one leg\"")
                        .replace("level: 2", "level: 3")
                        .replace("harder: heel-lift-one-leg", "easier: heel-lift"));
        files.put(ARTICLE, WHY);
    }

    SamplePack with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Replaces a piece of a file's text, which must be in it. */
    SamplePack change(String path, String old, String text) {
        String before = files.getOrDefault(path, "");
        if (!before.contains(old)) {
            throw new IllegalArgumentException(path + " has no " + old);
        }
        return with(path, before.replace(old, text));
    }

    SamplePack without(String path) {
        files.remove(path);
        return this;
    }

    PackFiles files() {
        return PackFiles.of(files);
    }

    ContentPack parse() {
        return PackParser.parse(files());
    }
}
