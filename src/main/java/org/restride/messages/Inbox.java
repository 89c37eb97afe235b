package org.restride.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.ForClinicians;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.restride.people.StaffNames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of the acting clinician's patients. Whoever is not in a patient's care team finds nothing of it here. */
@Service
@Transactional
public class Inbox {

    private static final String ENTRIES = """
            with care as materialized (%s),
            entry as (
                select c.*, care.first_name, care.last_name,
                    c.closed_at is null and coalesce(c.assigned_to, :me) = :me mine
                from messages.conversation c join care on care.patient_id = c.patient_id
                where c.clinic_id = :clinic)
            """.formatted(CareSql.MINE);

    private static final String PAGE = ENTRIES + """
            , page as (
                select * from entry
                where case :tab when 'MINE' then mine when 'TEAM' then closed_at is null
                        when 'UNANSWERED' then waiting_since is not null else closed_at is not null end
                    and lower(first_name || ' ' || last_name) like :words
                order by urgent desc, waiting_since nulls last, last_at desc, patient_id limit :limit)
            select counts.*, page.*, last.preview, coalesce(last.from_clinic, false) from_clinic,
                (select count(*) from messages.message u where u.clinic_id = :clinic and u.patient_id = page.patient_id
                    and not u.from_clinic and u.seen_at is null) unseen
            from (select count(*) filter (where mine) count_mine, count(*) filter (where closed_at is null) count_team,
                    count(*) filter (where waiting_since is not null) count_unanswered,
                    count(*) filter (where closed_at is not null) count_closed from entry) counts
            left join page on true
            left join lateral (
                select left(m.body, 160) preview, m.from_clinic from messages.message m
                where m.clinic_id = :clinic and m.patient_id = page.patient_id
                order by m.sent_at desc, m.id desc limit 1) last on true
            order by page.urgent desc, page.waiting_since nulls last, page.last_at desc, page.patient_id
            """;

    private record Counted(
            InboxPage.Counts counts, @Nullable InboxRow row) {}

    private final ClinicSql db;
    private final StaffNames names;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    Inbox(ClinicSql db, StaffNames names, CurrentActor actors, ApplicationEventPublisher events) {
        this.db = db;
        this.names = names;
        this.actors = actors;
        this.events = events;
    }

    /** Those who wait come first, urgent ones before all; the look is one row of the audit. */
    @ForClinicians
    public InboxPage open(InboxQuery query) {
        events.publishEvent(Audited.looked("inbox", null, null));
        return again(query);
    }

    /** The same for a page that is open and reads again. Two statements. */
    @ForClinicians
    @Transactional(readOnly = true)
    public InboxPage again(InboxQuery query) {
        List<Counted> found = db.sql(PAGE)
                .param("me", actors.get().account().value())
                .param("tab", query.tab().name())
                .param("words", like(query.words()))
                .param("limit", query.limit() + 1)
                .query((row, n) -> counted(row))
                .list();
        List<InboxRow> rows = found.stream()
                .flatMap(each -> Optional.ofNullable(each.row()).stream())
                .toList();
        boolean more = rows.size() > query.limit();
        return new InboxPage(
                named(rows.subList(0, Math.min(query.limit(), rows.size()))),
                more,
                found.getFirst().counts());
    }

    /** How many messages of one's patients nobody has seen. One statement. */
    @ForClinicians
    @Transactional(readOnly = true)
    public int unseen() {
        return db.sql(ENTRIES + """
                select count(*) from entry join messages.message m on m.clinic_id = :clinic and m.patient_id = entry.patient_id
                where not m.from_clinic and m.seen_at is null
                """)
                .param("me", actors.get().account().value())
                .query(Integer.class)
                .single();
    }

    private List<InboxRow> named(List<InboxRow> rows) {
        Set<AccountId> assigned = new HashSet<>();
        rows.forEach(row -> Optional.ofNullable(row.assignedTo()).ifPresent(assigned::add));
        Map<AccountId, String> known = names.of(assigned);
        return rows.stream().map(row -> row.named(known)).toList();
    }

    private static String like(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
        return "%" + plain + "%";
    }

    private static Counted counted(ResultSet row) throws SQLException {
        InboxPage.Counts counts = new InboxPage.Counts(
                row.getInt("count_mine"),
                row.getInt("count_team"),
                row.getInt("count_unanswered"),
                row.getInt("count_closed"));
        UUID patient = row.getObject("patient_id", UUID.class);
        return new Counted(counts, patient == null ? null : row(row, new PatientId(patient)));
    }

    private static InboxRow row(ResultSet row, PatientId patient) throws SQLException {
        UUID assigned = row.getObject("assigned_to", UUID.class);
        String preview = row.getString("preview");
        return new InboxRow(
                patient,
                row.getString("first_name"),
                row.getString("last_name"),
                preview == null ? "" : preview,
                row.getBoolean("from_clinic"),
                Columns.instant(row, "last_at"),
                assigned == null ? null : new AccountId(assigned),
                null,
                Columns.instantOrNull(row, "waiting_since"),
                row.getBoolean("urgent"),
                row.getInt("unseen"));
    }
}
