create schema exchange;
grant usage on schema exchange to restride_app;

-- The private link to a patient's calendar, of which only the hash is kept; one a patient.
create table exchange.calendar_link (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    secret_hash bytea not null,
    -- Whether entries name exercises and minutes; otherwise they say nothing of health.
    with_names boolean not null default false,
    -- When on the day an entry begins; null for the whole day.
    begins_at time,
    made_at timestamptz not null,
    primary key (clinic_id, patient_id),
    unique (clinic_id, secret_hash),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
grant select, insert, update, delete on exchange.calendar_link to restride_app;
alter table exchange.calendar_link enable row level security;
alter table exchange.calendar_link force row level security;
create policy walls on exchange.calendar_link
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
