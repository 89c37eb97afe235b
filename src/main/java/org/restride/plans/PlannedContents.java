package org.restride.plans;

import java.util.Collection;
import java.util.stream.Collectors;
import org.restride.base.ClinicSql;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PatientContents;
import org.springframework.stereotype.Component;

/** A patient was given what stands in any version of a plan of theirs, or of what they took along: they can look at all of them. */
@Component
class PlannedContents implements PatientContents {

    private final ClinicSql db;

    PlannedContents(ClinicSql db) {
        this.db = db;
    }

    @Override
    public boolean anyGivenTo(PatientId patient, Collection<ItemVersionId> versions) {
        return db.sql("""
                select exists (
                    select from (
                        select v.body from plans.plan_version v
                        where v.clinic_id = :clinic and v.patient_id = :patient
                        union all select a.body from plans.aftercare a
                        where a.clinic_id = :clinic and a.patient_id = :patient) given
                    cross join lateral (
                        select jsonb_path_query(given.body, '$.phases[*].items[*].content') as content
                        union all select jsonb_path_query(given.body, '$.phases[*].items[*].forBadDays.flareUp.content')
                        union all select jsonb_path_query(given.body, '$.phases[*].extras[*].content')
                        union all select jsonb_path_query(given.body, '$.maintenance.items[*].content')
                        union all select jsonb_path_query(given.body, '$.maintenance.extras[*].content')
                        union all select jsonb_path_query(given.body, '$.relapse.exercises[*].content')) part
                    where (part.content ->> 'item') || ':' || (part.content ->> 'version')
                            = any (string_to_array(:versions, ',')))
                """)
                .param("patient", patient.value())
                .param(
                        "versions",
                        versions.stream()
                                .map(version -> version.item() + ":" + version.version())
                                .collect(Collectors.joining(",")))
                .query(Boolean.class)
                .single();
    }
}
