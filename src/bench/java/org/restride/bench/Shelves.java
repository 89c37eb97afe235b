package org.restride.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two clinics that have nothing but a catalogue: one with 100 of the shipped items, one with the same 100 and 9,900 more. The further
 * ones are the same in words of other languages, which are made by exchanging letters: so what is asked in earnest words has the same
 * answer in both, among a hundred times as many texts and twelve times as many words.
 */
record Shelves(UUID small, UUID large) {

    static final int FEW = 100;
    static final int MANY = 10_000;

    private static final int DIALECTS = 12;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final List<String> CHOOSE = List.of(
            "create temp table chosen as select id as old from catalogue.item where clinic_id = base.clinic() order by key limit " + FEW,
            "create temp table spoken as select language, word from catalogue.search_word where clinic_id = base.clinic()",
            "create temp table meant as select group_id, place, language, word from catalogue.synonym where clinic_id = base.clinic()",
            "create temp table origin as select base.clinic() as clinic");

    private static final List<String> COPY = List.of(
            "create temp table made as select old, uuidv7() as id from chosen",
            """
            insert into catalogue.item (clinic_id, id, key, kind, language, version, origin, accepted_by, accepted_at, created_at,
                review_due, translated)
            select base.clinic(), m.id, left(i.key, 70) || '$copy', i.kind, i.language, i.version, i.origin, i.accepted_by,
                i.accepted_at, i.created_at, i.review_due, i.translated
            from catalogue.item i join made m on m.old = i.id where i.clinic_id = (select clinic from origin)
            """,
            """
            insert into catalogue.item_version (clinic_id, item_id, version, language, revision, title, aliases, summary, body,
                what_changed, published_by, published_at)
            select base.clinic(), m.id, v.version, v.language, v.revision, translate(v.title, '$from', '$to'), v.aliases,
                v.summary, v.body, v.what_changed, v.published_by, v.published_at
            from catalogue.item_version v join made m on m.old = v.item_id where v.clinic_id = (select clinic from origin)
            """,
            """
            insert into catalogue.item_search (clinic_id, item_id, language, source, kind, title, purpose, regions, equipment,
                level, terms)
            select base.clinic(), m.id, s.language, s.source, s.kind, translate(s.title, '$from', '$to'), s.purpose, s.regions,
                s.equipment, s.level, translate(s.terms::text, '$from', '$to')::tsvector
            from catalogue.item_search s join made m on m.old = s.item_id where s.clinic_id = (select clinic from origin)
            """,
            """
            insert into catalogue.search_word (clinic_id, language, word)
            select base.clinic(), language, translate(word, '$from', '$to') from spoken on conflict do nothing
            """,
            "drop table made");

    private static final String SYNONYMS = """
            insert into catalogue.synonym (clinic_id, group_id, place, language, word)
            select base.clinic(), group_id, place, language, word from meant
            """;

    /** Makes both from the catalogue of the demo clinic. */
    static Shelves create(Database database) throws SQLException, IOException {
        Shelves shelves = new Shelves(UUID.randomUUID(), UUID.randomUUID());
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            Population.enter(owner);
            for (String step : CHOOSE) {
                statement.execute(step);
            }
            fill(owner, shelves.small(), FEW);
            fill(owner, shelves.large(), MANY);
            statement.execute("vacuum (analyze) catalogue.item, catalogue.item_version, catalogue.item_search,"
                    + " catalogue.search_word, catalogue.synonym");
        }
        return shelves;
    }

    private static void fill(Connection owner, UUID clinic, int items) throws SQLException {
        try (PreparedStatement walls = owner.prepareStatement("select set_config('app.clinic', ?, false)")) {
            walls.setString(1, clinic.toString());
            walls.execute();
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute(SYNONYMS);
            for (int copy = 0; copy < items / FEW; copy++) {
                for (String step : COPY) {
                    statement.execute(step.replace("$copy", copy == 0 ? "" : "-" + copy)
                            .replace("$from", LETTERS)
                            .replace("$to", copy == 0 ? LETTERS : dialect(copy % DIALECTS)));
                }
            }
        }
    }

    private static String dialect(int seed) {
        List<String> letters =
                LETTERS.chars().mapToObj(Character::toString).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(letters, new Random(seed));
        return String.join("", letters);
    }
}
