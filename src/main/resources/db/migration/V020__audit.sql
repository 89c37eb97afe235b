create schema audit;
grant usage on schema audit to restride_app;

-- Partitioned by the month in which the server received the deed; partitions are made ahead by the owner.
create table audit.entry (
    clinic_id uuid not null default nullif(current_setting('app.clinic', true), '')::uuid,
    at timestamptz not null,
    id uuid not null,
    account_id uuid not null,
    roles text not null,
    deed text not null,
    subject text not null,
    subject_id uuid,
    patient_id uuid,
    fields text[] not null,
    why text,
    origin text not null,
    primary key (clinic_id, at, id)
) partition by range (at);
create table audit.entry_default partition of audit.entry default;
create index entry_by_patient on audit.entry (clinic_id, patient_id, at) where patient_id is not null;
create index entry_by_account on audit.entry (clinic_id, account_id, at);
create index entry_by_time on audit.entry (at);

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy walls on audit.entry
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)))
    with check (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
grant select, insert on audit.entry to restride_app;

create table audit.seal (
    clinic_id uuid not null default nullif(current_setting('app.clinic', true), '')::uuid,
    number bigint not null,
    entry_at timestamptz not null,
    entry_id uuid not null,
    hash bytea not null check (octet_length(hash) = 32),
    sealed_at timestamptz not null,
    primary key (clinic_id, number)
);
create unique index seal_by_entry on audit.seal (clinic_id, entry_at, entry_id);
alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy walls on audit.seal
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');
grant select, insert on audit.seal to restride_app;

-- Which clinics have entries without a seal since a time: the one look across clinics, and it gives nothing but their ids.
create function audit.unsealed_clinics(since timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select distinct e.clinic_id from audit.entry e
    where e.at >= since
      and not exists (select 1 from audit.seal s where s.clinic_id = e.clinic_id and s.entry_at = e.at and s.entry_id = e.id)
$$;
revoke all on function audit.unsealed_clinics(timestamptz) from public;
grant execute on function audit.unsealed_clinics(timestamptz) to restride_app;
grant usage on schema audit to restride_search;
grant select on audit.entry, audit.seal to restride_search;
grant create on schema audit to restride_search;
alter function audit.unsealed_clinics(timestamptz) owner to restride_search;
revoke create on schema audit from restride_search;
