-- Erasure: the one exception to "what was written stays". Only the role restride_erasure may delete what is append-only for everybody
-- else. Nobody signs in as that role, and it is bound by row-level security; the application reaches it through the function below
-- alone, which erases nothing but records that two people have decided on and whose time has come.

-- Whatever knows patients. A table that comes later grants this in its own migration; the audit is never among them.
do $$
declare
    found record;
begin
    for found in
        select distinct n.nspname as schema, c.oid::regclass::text as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname in ('patient_id', 'merged_id', 'merged_into')
        where c.relkind in ('r', 'p') and not c.relispartition
            and n.nspname not in ('platform', 'audit', 'pg_catalog', 'information_schema')
    loop
        execute format('grant usage on schema %I to restride_erasure', found.schema);
        execute format('grant select, delete on %s to restride_erasure', found.name);
    end loop;
end
$$;
grant usage on schema base to restride_erasure;
grant execute on function base.clinic() to restride_erasure;

-- The record and those that were merged into it, if an erasure of it was decided by two people and is due.
create function people.due_records(wanted uuid) returns setof uuid
    language sql stable set search_path = pg_catalog, pg_temp
as $$
    with recursive records (id) as (
        select r.patient_id from people.erasure_request r
        where r.clinic_id = base.clinic() and r.patient_id = wanted and r.state = 'CONFIRMED'
            and r.confirmed_by <> r.answered_by and r.keep_until <= (now() at time zone 'utc')::date + 1
        union
        select p.id from people.patient p join records on p.merged_into = records.id
        where p.clinic_id = base.clinic() and p.state = 'MERGED')
    select id from records
$$;
grant execute on function people.due_records(uuid) to restride_app, restride_erasure;

-- Deletes from one table what it holds of the record. The column is the one that names the patient.
create function people.erase(holder text, named_by text, erased uuid) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    ids uuid[];
    gone bigint;
begin
    select array_agg(id) into ids from people.due_records(erased) as id;
    if ids is null then
        raise exception 'nobody has decided to erase this record now' using errcode = '42501';
    end if;
    -- Row by row through the walls: the role is bound by them, and the clinic is that of the transaction.
    execute format('delete from %s where clinic_id = base.clinic() and %I = any ($1)', holder::regclass, named_by) using ids;
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function people.erase(text, text, uuid) from public;
grant execute on function people.erase(text, text, uuid) to restride_app;
grant create on schema people to restride_erasure;
alter function people.erase(text, text, uuid) owner to restride_erasure;
revoke create on schema people from restride_erasure;

-- Which clinics have something due: the one look across clinics, and it gives nothing but their ids.
create function people.clinics_with_due_erasures(day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select distinct clinic_id from people.erasure_request where state = 'CONFIRMED' and keep_until <= day
$$;
revoke all on function people.clinics_with_due_erasures(date) from public;
grant execute on function people.clinics_with_due_erasures(date) to restride_app;
grant usage on schema people to restride_search;
grant select on people.erasure_request to restride_search;
grant create on schema people to restride_search;
alter function people.clinics_with_due_erasures(date) owner to restride_search;
revoke create on schema people from restride_search;
