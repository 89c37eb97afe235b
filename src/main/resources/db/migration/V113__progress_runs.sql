-- Shoes that a patient runs in, so that their kilometres are known.
create table progress.shoe (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    name text not null check (length(name) between 1 and 40),
    -- What they had run before the first run that was logged with them.
    metres_before int not null check (metres_before between 0 and 5000000),
    retired boolean not null default false,
    version int not null default 1,
    primary key (clinic_id, id)
);
create index shoe_by_patient on progress.shoe (clinic_id, patient_id);

-- Partitioned by the month in which the server received the report: devices' clocks lie.
create table progress.run_log (
    clinic_id uuid not null default base.clinic(),
    received_at timestamptz not null,
    id uuid not null,
    -- The first report of a row of corrections; the newest of them counts.
    root_id uuid not null,
    corrects uuid,
    patient_id uuid not null,
    -- The run of the plan that it was; null if it was no part of a plan.
    part_id uuid,
    day date not null,
    sort text not null check (sort in ('WALK', 'RUN_WALK', 'EASY', 'LONG', 'TEMPO', 'INTERVALS', 'RACE')),
    minutes smallint not null check (minutes between 1 and 600),
    running smallint not null check (running between 0 and minutes),
    metres int check (metres between 0 and 200000),
    surface text check (surface in ('ROAD', 'TRAIL', 'GRASS', 'TRACK', 'TREADMILL', 'MIXED')),
    shoe_id uuid,
    pain smallint not null check (pain between 0 and 10),
    note text check (length(note) <= 2000),
    light text not null check (light in ('GO', 'CARE', 'TOO_MUCH')),
    rule_version int not null,
    -- Taken back: a correction that says that there was no such run.
    gone boolean not null,
    finished_at timestamptz not null,
    after_lock boolean not null,
    account_id uuid not null,
    written_for uuid,
    primary key (clinic_id, received_at, id),
    check ((corrects is null) = (root_id = id))
) partition by range (received_at);
create table progress.run_log_default partition of progress.run_log default;
create index run_log_by_patient on progress.run_log (clinic_id, patient_id, received_at desc);

-- From what on a rise of the running load is worth a word; the newest version counts, none: what the product ships.
create table progress.load_limit (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version > 0),
    week_percent smallint not null check (week_percent between 1 and 100),
    two_weeks_percent smallint not null check (two_weeks_percent between 1 and 200),
    floor_minutes smallint not null check (floor_minutes between 0 and 300),
    hard_days_apart smallint not null check (hard_days_apart between 0 and 6),
    account_id uuid not null,
    stored_at timestamptz not null,
    primary key (clinic_id, version)
);

grant select, insert on progress.run_log, progress.load_limit to restride_app;
grant select, insert, update on progress.shoe to restride_app;

alter table progress.shoe enable row level security;
alter table progress.shoe force row level security;
create policy walls on progress.shoe
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table progress.run_log enable row level security;
alter table progress.run_log force row level security;
create policy walls on progress.run_log
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table progress.load_limit enable row level security;
alter table progress.load_limit force row level security;
create policy walls on progress.load_limit
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

-- Runs and shoes move with the rest when two records become one.
create function progress.move_runs(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update progress.run_log set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update progress.shoe set patient_id = kept
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function progress.move_runs(uuid, uuid) from public;
grant execute on function progress.move_runs(uuid, uuid) to restride_app;
