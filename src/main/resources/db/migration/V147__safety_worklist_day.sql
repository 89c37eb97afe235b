-- When somebody first saw to an alert: took it, opened it or closed it. Rates of rules are counted from it.
alter table safety.alert add column acknowledged_at timestamptz;
alter table safety.alert add column acknowledged_by uuid;
alter table safety.alert add constraint alert_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null));
update safety.alert set acknowledged_at = closed_at, acknowledged_by = closed_by
    where closed_at is not null and closed_by <> '00000000-0000-0000-0000-000000000000';

alter table safety.alert drop constraint alert_outcome_check;
alter table safety.alert add constraint alert_outcome_check check (outcome in
    ('CALLED', 'PLAN_CHANGED', 'REFERRED', 'NO_ACTION_NEEDED', 'FALSE_ALARM', 'UNLOCKED', 'SETTLED', 'CORRECTED', 'DISCHARGED'));

-- When the newest of the patient's open alerts was raised: what is new since somebody last looked.
alter table safety.worklist_entry add column raised_at timestamptz not null default now();
update safety.worklist_entry e set raised_at = a.raised_at from (
    select clinic_id, patient_id, max(raised_at) raised_at from safety.alert where closed_at is null group by clinic_id, patient_id) a
    where a.clinic_id = e.clinic_id and a.patient_id = e.patient_id;

-- A clinician's visits to the worklist: what came after the last one is marked as new. Nothing of a patient is in it.
create table safety.worklist_look (
    clinic_id uuid not null default base.clinic(),
    account_id uuid not null,
    looked_at timestamptz not null,
    -- When the visit before this one ended; null in the first.
    last_visit timestamptz,
    primary key (clinic_id, account_id)
);
grant select, insert, update on safety.worklist_look to restride_app;
alter table safety.worklist_look enable row level security;
alter table safety.worklist_look force row level security;
create policy walls on safety.worklist_look
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');
