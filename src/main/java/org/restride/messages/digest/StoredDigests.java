package org.restride.messages.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;
import org.springframework.stereotype.Repository;

/** Who wants the letters, what was sent, and which articles are of the season. */
@Repository
class StoredDigests {

    /** An article of the season comes again after this. */
    private static final int LATELY_DAYS = 300;

    private record Season(ItemId item, Set<Month> months) {}

    private final ClinicSql db;

    StoredDigests(ClinicSql db) {
        this.db = db;
    }

    boolean isWanted(PatientId patient) {
        return db.sql("""
                select wanted from messages.digest_choice where clinic_id = :clinic and patient_id = :patient
                order by at desc, id desc limit 1
                """)
                .param("patient", patient.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void choose(UUID id, PatientId patient, boolean wanted, int textVersion, AccountId by, Instant now) {
        db.sql("""
                insert into messages.digest_choice (clinic_id, id, patient_id, wanted, text_version, account_id, at)
                values (:clinic, :id, :patient, :wanted, :version, :by, :now)
                """)
                .param("id", id)
                .param("patient", patient.value())
                .param("wanted", wanted)
                .param("version", textVersion)
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .update();
    }

    /** All who want the letters now; one statement. */
    List<DigestReader> readers(Instant now) {
        return db.sql("""
                select c.patient_id, c.at as chosen_at, l.number, l.state, l.tries, l.at, l.next_at,
                    (select b.at from messages.digest_letter b where b.clinic_id = :clinic
                        and b.patient_id = c.patient_id and b.state <> 'FAILED' and b.number < l.number
                        order by b.number desc limit 1) as before,
                    array(select distinct unnest(s.items) from messages.digest_letter s where s.clinic_id = :clinic
                        and s.patient_id = c.patient_id and s.state <> 'FAILED' and s.at > :lately) as lately
                from (select distinct on (d.patient_id) d.patient_id, d.wanted, d.at from messages.digest_choice d
                    where d.clinic_id = :clinic order by d.patient_id, d.at desc, d.id desc) c
                left join lateral (select n.number, n.state, n.tries, n.at, n.next_at from messages.digest_letter n
                    where n.clinic_id = :clinic and n.patient_id = c.patient_id order by n.number desc limit 1) l on true
                where c.wanted
                """)
                .param("lately", Columns.utc(now.minus(LATELY_DAYS, ChronoUnit.DAYS)))
                .query(StoredDigests::reader)
                .list();
    }

    /** Whether this node sends the letter: it is written down before, once. */
    boolean begin(PatientId patient, int number, List<ItemId> items, Instant now) {
        return db.sql("""
                        insert into messages.digest_letter (clinic_id, patient_id, number, state, tries, items, at)
                        values (:clinic, :patient, :number, 'SENDING', 1, :items, :now)
                        on conflict (clinic_id, patient_id, number) do nothing
                        """)
                        .param("patient", patient.value())
                        .param("number", number)
                        .param("items", ids(items))
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    /** Whether this node tries again to send a letter that failed. */
    boolean beginAgain(PatientId patient, int number, List<ItemId> items, Instant now) {
        return db.sql("""
                        update messages.digest_letter set state = 'SENDING', tries = tries + 1, items = :items, at = :now,
                            next_at = null
                        where clinic_id = :clinic and patient_id = :patient and number = :number and state = 'FAILED'
                            and next_at <= :now
                        """)
                        .param("patient", patient.value())
                        .param("number", number)
                        .param("items", ids(items))
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    void sent(PatientId patient, int number) {
        db.sql("""
                update messages.digest_letter set state = 'SENT'
                where clinic_id = :clinic and patient_id = :patient and number = :number and state = 'SENDING'
                """).param("patient", patient.value()).param("number", number).update();
    }

    void failed(PatientId patient, int number, Instant nextAt) {
        db.sql("""
                update messages.digest_letter set state = 'FAILED', next_at = :next
                where clinic_id = :clinic and patient_id = :patient and number = :number and state = 'SENDING'
                """)
                .param("patient", patient.value())
                .param("number", number)
                .param("next", Columns.utc(nextAt))
                .update();
    }

    Map<ItemId, Set<Month>> seasons() {
        return db
                .sql("select item_id, months from messages.digest_season where clinic_id = :clinic")
                .query((row, n) -> new Season(
                        new ItemId(Columns.uuid(row, "item_id")),
                        Arrays.stream((Integer[]) row.getArray("months").getArray())
                                .map(Month::of)
                                .collect(Collectors.toSet())))
                .list()
                .stream()
                .collect(Collectors.toMap(Season::item, Season::months));
    }

    void mark(ItemId item, Set<Month> months) {
        db.sql("""
                insert into messages.digest_season (clinic_id, item_id, months) values (:clinic, :item, :months)
                on conflict (clinic_id, item_id) do update
                    set months = excluded.months, version = messages.digest_season.version + 1
                """)
                .param("item", item.value())
                .param("months", months.stream().map(Month::getValue).sorted().toArray(Integer[]::new))
                .update();
    }

    Optional<Integer> weeks() {
        return db.sql("select weeks from messages.digest_setting where clinic_id = :clinic")
                .query(Integer.class)
                .optional();
    }

    void chooseWeeks(int weeks) {
        db.sql("""
                insert into messages.digest_setting (clinic_id, weeks) values (:clinic, :weeks)
                on conflict (clinic_id) do update
                    set weeks = excluded.weeks, version = messages.digest_setting.version + 1
                """).param("weeks", weeks).update();
    }

    private static UUID[] ids(List<ItemId> items) {
        return items.stream().map(ItemId::value).toArray(UUID[]::new);
    }

    private static DigestReader reader(ResultSet row, int n) throws SQLException {
        Instant chosenAt = Columns.instant(row, "chosen_at");
        @Nullable String state = row.getString("state");
        Optional<DigestReader.Last> last = Optional.empty();
        if (state != null) {
            @Nullable Instant before = Columns.instantOrNull(row, "before");
            last = Optional.of(new DigestReader.Last(
                    row.getInt("number"),
                    DigestReader.State.valueOf(state),
                    row.getInt("tries"),
                    Columns.instant(row, "at"),
                    before == null ? chosenAt : before,
                    Optional.ofNullable(Columns.instantOrNull(row, "next_at"))));
        }
        Set<ItemId> lately = Stream.of((UUID[]) row.getArray("lately").getArray())
                .map(ItemId::new)
                .collect(Collectors.toSet());
        return new DigestReader(new PatientId(Columns.uuid(row, "patient_id")), chosenAt, last, lately);
    }
}
