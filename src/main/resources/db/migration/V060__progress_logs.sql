create schema progress;
grant usage on schema progress to restride_app;

-- Versions of the rules that explain reports; a version never changes.
create table progress.rule (
    clinic_id uuid not null default base.clinic(),
    key text not null check (length(key) <= 80),
    version int not null check (version > 0),
    body jsonb not null,
    stored_at timestamptz not null,
    primary key (clinic_id, key, version)
);

-- What the clinic wants to hear about beside pain.
create table progress.reporting_setting (
    clinic_id uuid not null default base.clinic(),
    effort_asked boolean not null,
    version int not null default 1,
    primary key (clinic_id)
);

-- The ids that phones have made, with the answer that a repeat gets again: a report sent twice counts once.
create table progress.log_key (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    receipt jsonb not null,
    primary key (clinic_id, id)
);

-- Partitioned by the month in which the server received the report: devices' clocks lie.
create table progress.session_log (
    clinic_id uuid not null default base.clinic(),
    received_at timestamptz not null,
    id uuid not null,
    -- The first report of a row of corrections; the newest of them counts.
    root_id uuid not null,
    corrects uuid,
    patient_id uuid not null,
    plan_id uuid not null,
    plan_version int not null,
    day date not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    pain smallint not null check (pain between 0 and 10),
    effort smallint check (effort between 0 and 10),
    note text check (length(note) <= 2000),
    light text not null check (light in ('GO', 'CARE', 'TOO_MUCH')),
    rule_version int not null,
    -- Done while the exercises were locked, because the phone did not know it yet.
    after_lock boolean not null,
    account_id uuid not null,
    primary key (clinic_id, received_at, id),
    check ((corrects is null) = (root_id = id))
) partition by range (received_at);
create table progress.session_log_default partition of progress.session_log default;
create index session_log_by_patient on progress.session_log (clinic_id, patient_id, received_at desc);

create table progress.session_entry (
    clinic_id uuid not null default base.clinic(),
    received_at timestamptz not null,
    log_id uuid not null,
    item_id uuid not null,
    patient_id uuid not null,
    outcome text not null check (outcome in ('DONE', 'PARTLY', 'SKIPPED')),
    sets_done smallint not null check (sets_done between 0 and 50),
    reason text check (reason in ('PAIN', 'TIME', 'EQUIPMENT', 'NOT_UNDERSTOOD', 'OTHER')),
    reason_text text check (length(reason_text) <= 500),
    hurt_where text check (hurt_where in ('LOW_BACK', 'MID_BACK', 'HIP', 'LEG', 'FOOT', 'OTHER')),
    hurt_score smallint check (hurt_score between 0 and 10),
    primary key (clinic_id, received_at, log_id, item_id),
    check ((hurt_where is null) = (hurt_score is null))
) partition by range (received_at);
create table progress.session_entry_default partition of progress.session_entry default;
create index session_entry_by_patient on progress.session_entry (clinic_id, patient_id, received_at desc);

create table progress.morning_log (
    clinic_id uuid not null default base.clinic(),
    received_at timestamptz not null,
    id uuid not null,
    root_id uuid not null,
    corrects uuid,
    patient_id uuid not null,
    -- The first report of the session that the morning follows.
    session_root_id uuid not null,
    day date not null,
    pain smallint not null check (pain between 0 and 10),
    note text check (length(note) <= 2000),
    next_step text not null check (next_step in ('GO_ON', 'HOLD', 'STEP_DOWN')),
    rule_version int not null,
    account_id uuid not null,
    primary key (clinic_id, received_at, id),
    check ((corrects is null) = (root_id = id))
) partition by range (received_at);
create table progress.morning_log_default partition of progress.morning_log default;
create index morning_log_by_patient on progress.morning_log (clinic_id, patient_id, received_at desc);

grant select, insert on progress.rule, progress.log_key, progress.session_log, progress.session_entry, progress.morning_log
    to restride_app;
grant select, insert, update on progress.reporting_setting to restride_app;

alter table progress.rule enable row level security;
alter table progress.rule force row level security;
create policy walls on progress.rule
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table progress.reporting_setting enable row level security;
alter table progress.reporting_setting force row level security;
create policy walls on progress.reporting_setting
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table progress.log_key enable row level security;
alter table progress.log_key force row level security;
create policy walls on progress.log_key
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table progress.session_log enable row level security;
alter table progress.session_log force row level security;
create policy walls on progress.session_log
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table progress.session_entry enable row level security;
alter table progress.session_entry force row level security;
create policy walls on progress.session_entry
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table progress.morning_log enable row level security;
alter table progress.morning_log force row level security;
create policy walls on progress.morning_log
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
