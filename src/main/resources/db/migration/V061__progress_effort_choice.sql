-- Whether this patient is asked about effort; without a row the clinic's setting counts.
create table progress.effort_choice (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    asked boolean not null,
    version int not null default 1,
    primary key (clinic_id, patient_id)
);

alter table progress.effort_choice enable row level security;
alter table progress.effort_choice force row level security;
create policy walls on progress.effort_choice
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

grant select, insert, update, delete on progress.effort_choice to restride_app;
