package org.restride.messages;

/** Reads of conversations that another module's statement may join; the tables stay unknown to it. */
public final class MessageSql {

    /**
     * Query of the patients who wait for an answer: {@code patient_id}, {@code quote} (how their newest message begins; empty if it is only
     * pictures). Names {@code :clinic}.
     */
    public static final String WAITING = """
            select c.patient_id, coalesce(last.quote, '') quote from messages.conversation c
            left join lateral (
                select left(m.body, 160) quote from messages.message m
                where m.clinic_id = :clinic and m.patient_id = c.patient_id and not m.from_clinic
                order by m.sent_at desc, m.id desc limit 1) last on true
            where c.clinic_id = :clinic and c.waiting_since is not null
            """;

    private MessageSql() {}
}
