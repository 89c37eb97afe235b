-- What a patient takes along when care ends: maintenance plan, relapse plan, checks; in versions, of which none ever changes. The newest
-- row counts: given, or discharged without any, or over because the patient is in care again.
create table plans.aftercare (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    version int not null check (version >= 1),
    patient_id uuid not null,
    state text not null check (state in ('given', 'none', 'over')),
    -- The plan from which it was made; none if the patient had none.
    plan_id uuid,
    plan_version int,
    body jsonb not null,
    signed_by uuid not null,
    signed_at timestamptz not null,
    reason text not null check (length(reason) <= 500),
    written_for uuid,
    primary key (clinic_id, id, version),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id),
    check ((plan_id is null) = (plan_version is null))
);
create index aftercare_by_patient on plans.aftercare (clinic_id, patient_id, signed_at desc);

-- When the clinic asks how it goes, some weeks after the discharge.
create table plans.aftercare_check (
    clinic_id uuid not null default base.clinic(),
    aftercare_id uuid not null,
    version int not null,
    weeks int not null check (weeks between 1 and 52),
    patient_id uuid not null,
    due_on date not null,
    written_for uuid,
    primary key (clinic_id, aftercare_id, version, weeks),
    foreign key (clinic_id, aftercare_id, version) references plans.aftercare (clinic_id, id, version)
);
create index aftercare_check_by_day on plans.aftercare_check (clinic_id, due_on);
create index aftercare_check_by_patient on plans.aftercare_check (clinic_id, patient_id);

-- What was answered to a check, once.
create table plans.aftercare_answer (
    clinic_id uuid not null default base.clinic(),
    aftercare_id uuid not null,
    weeks int not null,
    patient_id uuid not null,
    set_version int not null,
    answers jsonb not null,
    pain smallint check (pain between 0 and 10),
    came_back boolean not null,
    wants_call boolean not null,
    account_id uuid not null,
    answered_at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, aftercare_id, weeks)
);
create index aftercare_answer_by_patient on plans.aftercare_answer (clinic_id, patient_id);

-- Versions of the relapse plans that are proposed.
create table plans.relapse_rules (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version >= 1),
    text text not null,
    stored_at timestamptz not null,
    primary key (clinic_id, version)
);

grant select, insert on plans.aftercare, plans.aftercare_check, plans.aftercare_answer, plans.relapse_rules to restride_app;

alter table plans.aftercare enable row level security;
alter table plans.aftercare force row level security;
create policy walls on plans.aftercare
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table plans.aftercare_check enable row level security;
alter table plans.aftercare_check force row level security;
create policy walls on plans.aftercare_check
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table plans.aftercare_answer enable row level security;
alter table plans.aftercare_answer force row level security;
create policy walls on plans.aftercare_answer
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table plans.relapse_rules enable row level security;
alter table plans.relapse_rules force row level security;
create policy walls on plans.relapse_rules
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

create function plans.move_aftercare(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update plans.aftercare set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.aftercare_check set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.aftercare_answer set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function plans.move_aftercare(uuid, uuid) from public;
grant execute on function plans.move_aftercare(uuid, uuid) to restride_app;

-- A patient whose care has ended says that it has come back.
alter table safety.alert drop constraint alert_reason_check;
alter table safety.alert add constraint alert_reason_check check (reason in
    ('EMERGENCY', 'URGENT_FLAG', 'HIGH_PAIN', 'SOON_FLAG', 'RELAPSE', 'SILENCE', 'PLAN_ENDS', 'WATCH_FLAG'));
