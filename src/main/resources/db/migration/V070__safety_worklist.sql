create schema safety;
grant usage on schema safety to restride_app;

-- Versions of the worklist's rules; a version never changes.
create table safety.rule_set (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version > 0),
    body text not null,
    stored_at timestamptz not null,
    primary key (clinic_id, version)
);

-- When the rules want to look at a patient again although nothing has arrived.
create table safety.watch (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    next_check_at timestamptz,
    checked_at timestamptz not null,
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index watch_due on safety.watch (next_check_at) where next_check_at is not null;

-- One row a cause, so that nothing alerts twice. An alert is open until somebody closes it or its cause is gone.
create table safety.alert (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    reason text not null check (reason in
        ('EMERGENCY', 'URGENT_FLAG', 'HIGH_PAIN', 'SOON_FLAG', 'SILENCE', 'PLAN_ENDS', 'WATCH_FLAG')),
    cause text not null check (length(cause) <= 120),
    rule_version int not null,
    urgency text not null check (urgency in ('NOW', 'TODAY', 'LATER')),
    rank smallint not null,
    numbers jsonb not null,
    since timestamptz not null,
    respond_by timestamptz not null,
    raised_at timestamptz not null,
    closed_at timestamptz,
    -- All zeros if the rules closed it themselves.
    closed_by uuid,
    outcome text check (outcome in
        ('CALLED', 'PLAN_CHANGED', 'REFERRED', 'NO_ACTION_NEEDED', 'UNLOCKED', 'SETTLED', 'CORRECTED', 'DISCHARGED')),
    note text check (length(note) between 1 and 1000),
    primary key (clinic_id, patient_id, reason, cause),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null))
);
create index alert_open on safety.alert (clinic_id, patient_id) where closed_at is null;

-- One row a patient who needs somebody: the most urgent open alert, and who has taken it.
create table safety.worklist_entry (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    reason text not null,
    cause text not null,
    urgency text not null check (urgency in ('NOW', 'TODAY', 'LATER')),
    rank smallint not null,
    numbers jsonb not null,
    since timestamptz not null,
    respond_by timestamptz not null,
    -- How many more open alerts there are.
    others smallint not null check (others >= 0),
    -- The last reported scores, oldest first.
    pains smallint[] not null,
    taken_by uuid,
    taken_at timestamptz,
    snoozed_until timestamptz,
    snoozed_why text check (length(snoozed_why) between 1 and 500),
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id, reason, cause) references safety.alert (clinic_id, patient_id, reason, cause),
    check ((taken_by is null) = (taken_at is null)),
    check ((snoozed_until is null) = (snoozed_why is null)),
    check (snoozed_until is null or reason <> 'EMERGENCY')
);
create index worklist_entry_in_order on safety.worklist_entry (clinic_id, rank, since, patient_id);

grant select, insert on safety.rule_set to restride_app;
grant select, insert, update on safety.watch, safety.alert to restride_app;
grant select, insert, update, delete on safety.worklist_entry to restride_app;

alter table safety.rule_set enable row level security;
alter table safety.rule_set force row level security;
create policy walls on safety.rule_set
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table safety.watch enable row level security;
alter table safety.watch force row level security;
create policy walls on safety.watch
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table safety.alert enable row level security;
alter table safety.alert force row level security;
create policy walls on safety.alert
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table safety.worklist_entry enable row level security;
alter table safety.worklist_entry force row level security;
create policy walls on safety.worklist_entry
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

-- Whom the rules want to look at now: the one look across clinics, and it gives nothing but ids.
create function safety.due_patients(moment timestamptz, most int) returns table (clinic_id uuid, patient_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select w.clinic_id, w.patient_id from safety.watch w
    where w.next_check_at <= moment
    order by w.next_check_at
    limit most
$$;
revoke all on function safety.due_patients(timestamptz, int) from public;
grant execute on function safety.due_patients(timestamptz, int) to restride_app;
grant usage, create on schema safety to restride_search;
grant select on safety.watch to restride_search;
alter function safety.due_patients(timestamptz, int) owner to restride_search;
revoke create on schema safety from restride_search;
