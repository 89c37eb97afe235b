-- Measures of pain, function and risk: what is asked, how it is scored and which change matters, as data; who is asked when; what was answered.
create schema outcomes;
grant usage on schema outcomes to restride_app, restride_erasure;

-- Versions of the measures that packs bring. A version never changes.
create table outcomes.measure (
    clinic_id uuid not null default base.clinic(),
    key text not null,
    version int not null check (version >= 1),
    body jsonb not null,
    stored_at timestamptz not null,
    primary key (clinic_id, key, version)
);

-- Which measure a patient is asked, and when: at the start, every so many weeks, at the end.
create table outcomes.assignment (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    measure text not null,
    at_start boolean not null,
    every_weeks smallint check (every_weeks between 1 and 26),
    at_end boolean not null,
    starts_on date not null,
    assigned_by uuid not null,
    assigned_at timestamptz not null,
    stopped_by uuid,
    stopped_at timestamptz,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((stopped_by is null) = (stopped_at is null)),
    check (at_start or at_end or every_weeks is not null)
);
-- A measure is asked by one plan of asking at a time.
create unique index assignment_standing on outcomes.assignment (clinic_id, patient_id, measure) where stopped_at is null;

-- What was answered and what it came to, append-only; a correction is a new entry that names the one it replaces.
create table outcomes.entry (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    assignment_id uuid not null,
    measure text not null,
    measure_version int not null,
    -- The clinic's own text and table by which it was asked and scored; null where the product has them.
    text_number int,
    table_number int,
    answers jsonb not null,
    -- Every scale by its id; the measure's own score is null if too much was left open.
    scales jsonb not null,
    score numeric(9, 3),
    standard_error numeric(9, 3),
    stratum text,
    day date not null,
    on_paper boolean not null,
    replaces uuid,
    account_id uuid not null,
    answered_at timestamptz not null,
    received_at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    foreign key (clinic_id, assignment_id) references outcomes.assignment (clinic_id, id),
    check (replaces <> id)
);
create index entry_by_patient on outcomes.entry (clinic_id, patient_id, measure, day);
create unique index entry_replaced_once on outcomes.entry (clinic_id, replaces) where replaces is not null;

alter table outcomes.measure enable row level security;
alter table outcomes.measure force row level security;
create policy walls on outcomes.measure
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table outcomes.assignment enable row level security;
alter table outcomes.assignment force row level security;
create policy walls on outcomes.assignment
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table outcomes.entry enable row level security;
alter table outcomes.entry force row level security;
create policy walls on outcomes.entry
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

grant select, insert on outcomes.measure, outcomes.assignment, outcomes.entry to restride_app;
grant update (stopped_by, stopped_at) on outcomes.assignment to restride_app;
grant select, delete on outcomes.assignment, outcomes.entry to restride_erasure;

-- Two records become one: all answers go along; of two standing assignments of one measure that of the lasting record stands.
create function outcomes.move_measures(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update outcomes.assignment m set stopped_by = m.assigned_by, stopped_at = now()
    where m.clinic_id = base.clinic() and m.patient_id = merged and m.stopped_at is null and people.is_merged_into(merged, kept)
        and exists (select from outcomes.assignment k where k.clinic_id = base.clinic() and k.patient_id = kept
            and k.measure = m.measure and k.stopped_at is null);
    update outcomes.assignment set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update outcomes.entry set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function outcomes.move_measures(uuid, uuid) from public;
grant execute on function outcomes.move_measures(uuid, uuid) to restride_app;
