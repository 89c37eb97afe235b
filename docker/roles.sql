-- Roles, rights and extensions of the database that is current, as a superuser. Running it again changes nothing.
-- No password is set here, and PostgreSQL lets no role in without one (scram-sha-256): give restride_owner and
-- restride_app theirs with ALTER ROLE ... PASSWORD.
do $$
declare
    name text;
begin
    foreach name in array array['restride_owner', 'restride_app', 'restride_search', 'restride_erasure'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I', name);
        end if;
    end loop;
end
$$;

-- Migrates, and owns everything that is migrated.
alter role restride_owner with login inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- The portal: owns nothing, creates nothing, bound by row-level security.
alter role restride_app with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- Owns the reviewed search function alone, which pins the clinic itself.
alter role restride_search with nologin noinherit nosuperuser nocreatedb nocreaterole noreplication bypassrls;
-- The one that may take back what is append-only for everybody else.
alter role restride_erasure with nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- Lets a migration hand a function over; the owner does not get those rights in passing.
grant restride_search, restride_erasure to restride_owner with inherit false, set true;

do $$
begin
    execute format('alter database %I owner to restride_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to restride_app', current_database());
end
$$;
revoke create on schema public from public;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
