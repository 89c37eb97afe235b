-- Platform tables: a closed list without clinic data (events carry ids, tasks carry names).
create schema if not exists platform;
grant usage on schema platform to restride_app;

create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on platform.event_publication, platform.scheduled_tasks to restride_app;

-- What a policy compares with; a setting that is missing gives null, and so no row.
create schema base;
grant usage on schema base to restride_app;

create function base.clinic() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.clinic', true), '')::uuid;

-- Whatever somebody types is kept here until it is saved or thrown away.
create table base.draft (
    clinic_id uuid not null default base.clinic(),
    account_id uuid not null,
    key text not null check (length(key) <= 200),
    patient_id uuid,
    body text not null check (length(body) <= 1000000),
    kept_at timestamptz not null,
    primary key (clinic_id, account_id, key)
);
alter table base.draft enable row level security;
alter table base.draft force row level security;
create policy walls on base.draft
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
grant select, insert, update, delete on base.draft to restride_app;
