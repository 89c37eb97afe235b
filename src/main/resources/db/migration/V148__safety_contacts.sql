-- Each time that a clinician called or met a patient because of the worklist, and what came of it. Append-only.
create table safety.contact (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    result text not null check (result in ('REACHED', 'SEEN', 'ELSEWHERE', 'NOT_REACHED', 'LEFT_WORDS')),
    note text check (length(note) between 1 and 1000),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index contact_of_patient on safety.contact (clinic_id, patient_id, made_at desc);
grant select, insert, update (patient_id) on safety.contact to restride_app;
grant select, delete on safety.contact to restride_erasure;
alter table safety.contact enable row level security;
alter table safety.contact force row level security;
create policy walls on safety.contact
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
