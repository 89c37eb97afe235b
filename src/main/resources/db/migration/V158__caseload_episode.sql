create schema caseload;
grant usage on schema caseload to restride_app;

-- What one plan of a patient came to, in the numbers that the figures of a caseload are made of. Counted anew in the background as long as
-- the plan goes on, so that nobody who looks at figures reads sessions.
create table caseload.episode (
    clinic_id uuid not null default base.clinic(),
    plan_id uuid not null,
    patient_id uuid not null,
    -- Who signed the plan's first version.
    clinician_id uuid not null,
    template_id uuid,
    begun_on date not null,
    state text not null check (state in ('OPEN', 'DISCHARGED', 'STOPPED', 'LOST')),
    -- The end of care, else the last day that is known of.
    until_day date not null,
    asked int not null check (asked >= 0),
    done int not null check (done between 0 and asked),
    -- Means of the first and the last three sessions; null with fewer than six.
    pain_first numeric(4, 2),
    pain_last numeric(4, 2),
    -- The first and the newest score of the measure of function.
    function_first numeric(6, 2),
    function_last numeric(6, 2),
    counted_at timestamptz not null,
    -- Null once nothing can change any more.
    due_at timestamptz,
    primary key (clinic_id, plan_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((pain_first is null) = (pain_last is null)),
    check ((function_first is null) = (function_last is null))
);
create index episode_by_patient on caseload.episode (clinic_id, patient_id);
create index episode_by_beginning on caseload.episode (clinic_id, begun_on);
create index episode_due on caseload.episode (due_at) where due_at is not null;

grant select, insert, update on caseload.episode to restride_app;
grant usage on schema caseload to restride_erasure;
grant select, delete on caseload.episode to restride_erasure;

alter table caseload.episode enable row level security;
alter table caseload.episode force row level security;
create policy walls on caseload.episode
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');

-- Which plans are to be counted: a look across clinics that gives nothing but ids.
create function caseload.due_plans(moment timestamptz, most int) returns table (clinic_id uuid, plan_id uuid, patient_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    (select e.clinic_id, e.plan_id, e.patient_id from caseload.episode e
    where e.due_at <= moment
    order by e.due_at
    limit most)
    union all
    (select p.clinic_id, p.id, p.patient_id from plans.plan p
    where not exists (select from caseload.episode e where e.clinic_id = p.clinic_id and e.plan_id = p.id)
    limit most)
$$;
revoke all on function caseload.due_plans(timestamptz, int) from public;
grant execute on function caseload.due_plans(timestamptz, int) to restride_app;
grant usage, create on schema caseload to restride_search;
grant usage on schema plans to restride_search;
grant select on caseload.episode, plans.plan to restride_search;
alter function caseload.due_plans(timestamptz, int) owner to restride_search;
revoke create on schema caseload from restride_search;
