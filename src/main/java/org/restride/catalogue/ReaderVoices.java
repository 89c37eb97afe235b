package org.restride.catalogue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** Readers' marks and questions, and what editors approved. */
@Repository
class ReaderVoices {

    private final ClinicSql db;

    ReaderVoices(ClinicSql db) {
        this.db = db;
    }

    Optional<ReaderMark> mark(PatientId reader, ItemId item) {
        return db.sql("""
                select mark from catalogue.reader_mark
                where clinic_id = :clinic and patient_id = :patient and item_id = :item
                """)
                .param("patient", reader.value())
                .param("item", item.value())
                .query((row, number) -> Codes.read(ReaderMark.class, row.getString("mark")))
                .optional();
    }

    void keep(PatientId reader, ItemVersionId item, ReaderMark mark, OffsetDateTime now) {
        db.sql("""
                insert into catalogue.reader_mark (clinic_id, patient_id, item_id, version, mark, marked_at)
                values (:clinic, :patient, :item, :version, :mark, :now)
                on conflict (clinic_id, patient_id, item_id) do update
                    set version = excluded.version, mark = excluded.mark, marked_at = excluded.marked_at
                """)
                .param("patient", reader.value())
                .param("item", item.item().value())
                .param("version", item.version())
                .param("mark", Codes.of(mark))
                .param("now", now)
                .update();
    }

    int waiting(PatientId reader) {
        return db.sql("""
                select count(*) from catalogue.reader_question
                where clinic_id = :clinic and patient_id = :patient and state = 'waiting'
                """).param("patient", reader.value()).query(Integer.class).single();
    }

    void ask(UUID id, PatientId reader, ItemVersionId item, Locale language, String text, OffsetDateTime now) {
        db.sql("""
                insert into catalogue.reader_question
                    (clinic_id, id, patient_id, item_id, version, language, text, asked_at, state)
                values (:clinic, :id, :patient, :item, :version, :language, :text, :now, 'waiting')
                on conflict (clinic_id, id) do nothing
                """)
                .param("id", id)
                .param("patient", reader.value())
                .param("item", item.item().value())
                .param("version", item.version())
                .param("language", language.getLanguage())
                .param("text", text)
                .param("now", now)
                .update();
    }

    List<AnsweredQuestion> answered(ItemId item) {
        return db.sql("""
                select language, question, answer, approved_at from catalogue.reader_answer
                where clinic_id = :clinic and item_id = :item order by approved_at desc
                """)
                .param("item", item.value())
                .query((row, number) -> new AnsweredQuestion(
                        Locale.of(row.getString("language")),
                        row.getString("question"),
                        row.getString("answer"),
                        Columns.instant(row, "approved_at")))
                .list();
    }

    List<ReaderQuestion> waiting() {
        return db.sql("""
                select q.id, i.key, v.title, q.version, q.language, q.text, q.asked_at
                from catalogue.reader_question q
                join catalogue.item i on i.clinic_id = q.clinic_id and i.id = q.item_id
                join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id and v.version = i.version
                    and v.language = i.language
                where q.clinic_id = :clinic and q.state = 'waiting' order by q.asked_at limit 200
                """)
                .query((row, number) -> new ReaderQuestion(
                        Columns.uuid(row, "id"),
                        new ItemKey(row.getString("key")),
                        row.getString("title"),
                        row.getInt("version"),
                        Locale.of(row.getString("language")),
                        row.getString("text"),
                        Columns.instant(row, "asked_at"),
                        PersonalDetails.in(row.getString("text"))))
                .list();
    }

    List<ReaderVerdict> verdicts() {
        return db.sql("""
                select i.key, v.title, count(*) filter (where m.mark = 'helpful') as helpful,
                    count(*) filter (where m.mark = 'not-clear') as not_clear
                from catalogue.reader_mark m
                join catalogue.item i on i.clinic_id = m.clinic_id and i.id = m.item_id
                join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id and v.version = i.version
                    and v.language = i.language
                where m.clinic_id = :clinic
                group by i.key, v.title order by not_clear desc, helpful desc, v.title limit 200
                """)
                .query((row, number) -> new ReaderVerdict(
                        new ItemKey(row.getString("key")),
                        row.getString("title"),
                        row.getInt("helpful"),
                        row.getInt("not_clear")))
                .list();
    }

    /** False if it is not waiting any more. */
    boolean close(UUID id, String state) {
        return db.sql("""
                        update catalogue.reader_question set state = :state
                        where clinic_id = :clinic and id = :id and state = 'waiting'
                        """).param("id", id).param("state", state).update() == 1;
    }

    void publish(UUID id, String question, String answer, AccountId by, OffsetDateTime now) {
        db.sql("""
                insert into catalogue.reader_answer
                    (clinic_id, question_id, item_id, language, question, answer, approved_by, approved_at)
                select q.clinic_id, q.id, q.item_id, q.language, :question, :answer, :by, :now
                from catalogue.reader_question q where q.clinic_id = :clinic and q.id = :id
                """)
                .param("id", id)
                .param("question", question)
                .param("answer", answer)
                .param("by", by.value())
                .param("now", now)
                .update();
    }
}
