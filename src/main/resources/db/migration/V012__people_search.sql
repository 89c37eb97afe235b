-- Row-level security would switch off the trigram index, so search by name goes through one function that pins the clinic first.
create index patient_by_search_text on people.patient using gin (clinic_id public.uuid_ops, search_text public.gin_trgm_ops);

-- Patients whose name or number has each of the three patterns ('%' asks for nothing), or a name like the given one.
create function people.search_patients(wanted_clinic uuid, first text, second text, third text, likeness text)
    returns table (patient_id uuid, closeness real)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select p.id, public.word_similarity(likeness, p.search_text)
    from people.patient p
    where p.clinic_id = wanted_clinic
        and wanted_clinic = nullif(current_setting('app.clinic', true), '')::uuid
        and current_setting('app.scope', true) = 'staff'
        and ((p.search_text like first and p.search_text like second and p.search_text like third)
            or likeness operator(public.<%) p.search_text)
$$;

revoke all on function people.search_patients(uuid, text, text, text, text) from public;
grant execute on function people.search_patients(uuid, text, text, text, text) to restride_app;
grant usage, create on schema people to restride_search;
grant select on people.patient to restride_search;
alter function people.search_patients(uuid, text, text, text, text) owner to restride_search;
revoke create on schema people from restride_search;
