package org.restride.base;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at or changed something that must be accounted for; published in the transaction of the deed and written by it.
 *
 * @param subject kind of the thing, for example {@code plan}
 * @param id the thing's id; null for a list
 * @param patient whose record; null if it is nobody's
 * @param fields names of fields and ids of versions, never values
 * @param why the typed reason, or null
 */
public record Audited(
        Deed deed,
        String subject,
        @Nullable UUID id,
        @Nullable PatientId patient,
        List<String> fields,
        @Nullable String why) {

    /** What was done. */
    public enum Deed {
        LOOKED,
        CREATED,
        CHANGED,
        REMOVED,
        /** One record became part of another; {@code id} is the one that goes on. */
        MERGED,
        SIGNED_IN,
        SIGNED_OUT,
        REFUSED,
        EXPORTED,
        OPENED_WITH_REASON
    }

    public Audited {
        fields = List.copyOf(fields);
    }

    public static Audited looked(String subject, @Nullable UUID id, @Nullable PatientId patient) {
        return new Audited(Deed.LOOKED, subject, id, patient, List.of(), null);
    }

    public static Audited created(String subject, UUID id, @Nullable PatientId patient, String... fields) {
        return new Audited(Deed.CREATED, subject, id, patient, List.of(fields), null);
    }

    public static Audited changed(String subject, UUID id, @Nullable PatientId patient, String... fields) {
        return new Audited(Deed.CHANGED, subject, id, patient, List.of(fields), null);
    }

    /** From now on the audit of {@code kept} reads what was written of {@code merged} as well. */
    public static Audited merged(PatientId merged, PatientId kept) {
        return new Audited(Deed.MERGED, "patient", kept.value(), merged, List.of(), null);
    }
}
