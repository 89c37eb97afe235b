-- What each part of a plan is, over all of its versions: so the plans that hold an item can be counted, and what was reported of its parts.
create table plans.plan_part (
    clinic_id uuid not null default base.clinic(),
    plan_id uuid not null,
    part_id uuid not null,
    patient_id uuid not null,
    item_id uuid not null,
    -- Whether the plan's newest version has it.
    held boolean not null,
    primary key (clinic_id, plan_id, part_id),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id)
);
create index plan_part_by_item on plans.plan_part (clinic_id, item_id);
create index plan_part_by_patient on plans.plan_part (clinic_id, patient_id);

-- The plans that there are already, of all clinics at once: the owner is bound by the walls as well, so they stand aside for a moment.
alter table plans.plan no force row level security;
alter table plans.plan_version no force row level security;
insert into plans.plan_part (clinic_id, plan_id, part_id, patient_id, item_id, held)
select distinct on (v.clinic_id, v.plan_id, part.id) v.clinic_id, v.plan_id, part.id, p.patient_id, part.item, v.version = p.version
from plans.plan p
join plans.plan_version v on v.clinic_id = p.clinic_id and v.plan_id = p.id
cross join lateral (
    select (found ->> 'id')::uuid as id, (found #>> '{content,item}')::uuid as item
    from (select jsonb_path_query(v.body, '$.phases[*].items[*]') as found
        union all select jsonb_path_query(v.body, '$.phases[*].extras[*]')) parts) part
order by v.clinic_id, v.plan_id, part.id, v.version desc;
alter table plans.plan force row level security;
alter table plans.plan_version force row level security;

grant select, insert, update on plans.plan_part to restride_app;
alter table plans.plan_part enable row level security;
alter table plans.plan_part force row level security;
create policy walls on plans.plan_part
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
