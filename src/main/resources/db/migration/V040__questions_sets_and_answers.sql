create schema questions;
grant usage on schema questions to restride_app;

-- Versions of question sets; a version never changes.
create table questions.question_set (
    clinic_id uuid not null default base.clinic(),
    key text not null check (length(key) <= 80),
    version int not null check (version > 0),
    body jsonb not null,
    stored_at timestamptz not null,
    primary key (clinic_id, key, version)
);

create table questions.answer_set (
    clinic_id uuid not null default base.clinic(),
    -- Made by the phone: a repeat counts once.
    id uuid not null,
    patient_id uuid not null,
    set_key text not null,
    set_version int not null,
    occasion text not null check (occasion in ('START', 'SOMETHING_NEW', 'HIGH_PAIN')),
    answers jsonb not null,
    level text not null check (level in ('EMERGENCY', 'URGENT', 'SOON', 'WATCH', 'NONE')),
    flags text[] not null,
    -- Whether the questions have done their work: all answered, or an emergency.
    counts boolean not null,
    answered_at timestamptz not null,
    received_at timestamptz not null,
    account_id uuid not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, set_key, set_version) references questions.question_set (clinic_id, key, version),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index answer_set_by_patient on questions.answer_set (clinic_id, patient_id, received_at desc);

-- What happened to the lock that an emergency answer imposes. It is open while its answers have no row UNLOCKED.
create table questions.lock_entry (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    answers_id uuid not null,
    deed text not null check (deed in ('IMPOSED', 'SEEN', 'UNLOCKED')),
    at timestamptz not null,
    account_id uuid not null,
    -- Why the clinician unlocks, for the record.
    reason text check (length(reason) between 10 and 500),
    -- What the clinician writes to the patient.
    words text check (length(words) <= 500),
    primary key (clinic_id, id),
    check ((deed = 'UNLOCKED') = (reason is not null)),
    foreign key (clinic_id, answers_id) references questions.answer_set (clinic_id, id)
);
create unique index lock_entry_once on questions.lock_entry (clinic_id, answers_id, deed) where deed in ('IMPOSED', 'UNLOCKED');
create index lock_entry_by_patient on questions.lock_entry (clinic_id, patient_id, answers_id);

grant select, insert on questions.question_set, questions.answer_set, questions.lock_entry to restride_app;

alter table questions.question_set enable row level security;
alter table questions.question_set force row level security;
create policy walls on questions.question_set
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table questions.answer_set enable row level security;
alter table questions.answer_set force row level security;
create policy walls on questions.answer_set
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table questions.lock_entry enable row level security;
alter table questions.lock_entry force row level security;
create policy walls on questions.lock_entry
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
