-- A template of one clinician until it is handed to the clinic; without an owner it is the clinic's.
alter table plans.template add column owner_id uuid;
alter table plans.template add constraint template_owner_check check (owner_id is null or key is null);

-- From which version of a template the plan's newest version was made.
alter table plans.plan add column template_id uuid;
alter table plans.plan add column template_version int;
alter table plans.plan add constraint plan_template_check check ((template_id is null) = (template_version is null));

-- The plans that there are already, of all clinics at once: the owner is bound by the walls as well, so they stand aside for a moment.
alter table plans.plan no force row level security;
alter table plans.plan_version no force row level security;
update plans.plan p
set template_id = (v.body #>> '{madeFrom,template}')::uuid, template_version = (v.body #>> '{madeFrom,version}')::int
from plans.plan_version v
where v.clinic_id = p.clinic_id and v.plan_id = p.id and v.version = p.version and v.body #>> '{madeFrom,template}' is not null;
alter table plans.plan force row level security;
alter table plans.plan_version force row level security;
create index plan_by_template on plans.plan (clinic_id, template_id) where state = 'active';

-- Versions of templates that a clinician did not want for a plan; they are not offered again.
create table plans.declined_update (
    clinic_id uuid not null default base.clinic(),
    plan_id uuid not null,
    template_id uuid not null,
    template_version int not null check (template_version >= 2),
    patient_id uuid not null,
    declined_by uuid not null,
    declined_at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, plan_id, template_id, template_version),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id),
    foreign key (clinic_id, template_id, template_version)
        references plans.template_version (clinic_id, template_id, version)
);
create index declined_update_by_patient on plans.declined_update (clinic_id, patient_id);
grant select, insert on plans.declined_update to restride_app;
alter table plans.declined_update enable row level security;
alter table plans.declined_update force row level security;
create policy walls on plans.declined_update
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

create or replace function plans.move_versions(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update plans.plan_version set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.declined_update set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
