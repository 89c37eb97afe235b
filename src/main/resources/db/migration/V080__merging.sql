-- A patient who was registered twice. What was written never changes; whose record it stands in may, once the records are known to be of
-- one person, and only by these functions: the application itself has no right to change such rows. They run as the owner, whom row-level
-- security binds as well, and move nothing but from a record that is marked as merged into the one that goes on. Each moved row keeps the
-- record for which it was written.
create function people.is_merged_into(merged uuid, kept uuid) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp
    return exists (select 1 from people.patient p
        where p.clinic_id = base.clinic() and p.id = merged and p.state = 'MERGED' and p.merged_into = kept);
grant execute on function people.is_merged_into(uuid, uuid) to restride_app;

alter table people.consent add column written_for uuid;
create function people.move_consents(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update people.consent set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function people.move_consents(uuid, uuid) from public;
grant execute on function people.move_consents(uuid, uuid) to restride_app;

-- Merging that waits for a clinician, because it would leave something that only a clinician may decide. Staff only.
create table people.merge_request (
    clinic_id uuid not null default base.clinic(),
    merged_id uuid not null,
    kept_id uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    primary key (clinic_id, merged_id),
    foreign key (clinic_id, merged_id) references people.patient (clinic_id, id),
    foreign key (clinic_id, kept_id) references people.patient (clinic_id, id),
    check (merged_id <> kept_id)
);
create index merge_request_by_kept on people.merge_request (clinic_id, kept_id);
alter table people.merge_request enable row level security;
alter table people.merge_request force row level security;
create policy walls on people.merge_request
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and current_setting('app.scope', true) = 'staff');
grant select, insert, update, delete on people.merge_request to restride_app;

alter table questions.answer_set add column written_for uuid;
alter table questions.lock_entry add column written_for uuid;
create function questions.move_answers(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update questions.answer_set set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update questions.lock_entry set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function questions.move_answers(uuid, uuid) from public;
grant execute on function questions.move_answers(uuid, uuid) to restride_app;

alter table plans.plan_version add column written_for uuid;
create function plans.move_versions(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update plans.plan_version set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function plans.move_versions(uuid, uuid) from public;
grant execute on function plans.move_versions(uuid, uuid) to restride_app;

alter table progress.log_key add column written_for uuid;
alter table progress.session_log add column written_for uuid;
alter table progress.session_entry add column written_for uuid;
alter table progress.morning_log add column written_for uuid;
create function progress.move_reports(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update progress.log_key set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update progress.session_log set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update progress.session_entry set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update progress.morning_log set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function progress.move_reports(uuid, uuid) from public;
grant execute on function progress.move_reports(uuid, uuid) to restride_app;

-- The audit stays as it was written and sealed, and reads across: which records have become which.
create table audit.joined (
    clinic_id uuid not null default nullif(current_setting('app.clinic', true), '')::uuid,
    kept_id uuid not null,
    merged_id uuid not null,
    joined_at timestamptz not null,
    primary key (clinic_id, kept_id, merged_id)
);
alter table audit.joined enable row level security;
alter table audit.joined force row level security;
create policy walls on audit.joined
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or kept_id::text = current_setting('app.scope', true)));
grant select, insert on audit.joined to restride_app;

drop policy walls on audit.entry;
create policy walls on audit.entry
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)
            or patient_id in (select j.merged_id from audit.joined j
                where j.clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
                    and j.kept_id::text = current_setting('app.scope', true))))
    with check (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
