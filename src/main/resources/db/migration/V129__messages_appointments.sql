create schema if not exists messages;
grant usage on schema messages to restride_app;

-- When clinicians have time. Whether it is taken is said by the appointment that stands on it.
create table messages.free_time (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    clinician_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    way text not null check (way in ('CLINIC', 'CALL', 'VIDEO')),
    -- Whether patients may move their appointment to it themselves.
    for_patients boolean not null,
    primary key (clinic_id, id),
    unique (clinic_id, clinician_id, starts_at),
    check (ends_at > starts_at and ends_at <= starts_at + interval '4 hours')
);
create index free_time_by_moment on messages.free_time (clinic_id, starts_at);

-- What patients asked for. Nothing typed is ever lost: a request that sounded like a red flag stands here too.
create table messages.appointment_request (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    account_id uuid not null,
    reason text not null check (length(reason) <= 40),
    words text not null check (length(words) <= 1000),
    way text not null check (way in ('CLINIC', 'CALL', 'VIDEO')),
    how_soon text not null check (how_soon in ('TODAY', 'THIS_WEEK', 'WHEN_THERE_IS_TIME')),
    days text[] not null,
    parts text[] not null,
    sounds_urgent boolean not null,
    asked_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN', 'CLOSED')),
    closed_at timestamptz,
    closed_by uuid,
    -- What the clinic did instead of an appointment.
    closed_for text check (length(closed_for) <= 500),
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((state = 'OPEN') = (closed_at is null))
);
create index appointment_request_by_patient on messages.appointment_request (clinic_id, patient_id, asked_at desc);
create index appointment_request_open on messages.appointment_request (clinic_id, asked_at) where state = 'OPEN';

create table messages.appointment (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    request_id uuid,
    -- Given back when the appointment is cancelled. Unique, so that nobody is booked on the same time twice.
    free_time_id uuid,
    clinician_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    way text not null check (way in ('CLINIC', 'CALL', 'VIDEO')),
    state text not null check (state in ('BOOKED', 'CANCELLED', 'MISSED')),
    -- What the entry in people's calendars is at (RFC 5545, SEQUENCE).
    sequence int not null default 0,
    version int not null default 1,
    booked_by uuid not null,
    booked_at timestamptz not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    -- Why it was cancelled.
    reason text not null default '' check (length(reason) <= 500),
    primary key (clinic_id, id),
    unique (clinic_id, free_time_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    foreign key (clinic_id, request_id) references messages.appointment_request (clinic_id, id),
    foreign key (clinic_id, free_time_id) references messages.free_time (clinic_id, id),
    check ((state = 'CANCELLED') = (free_time_id is null))
);
create index appointment_by_patient on messages.appointment (clinic_id, patient_id, starts_at desc);
create index appointment_by_clinician on messages.appointment (clinic_id, clinician_id, starts_at);

-- In which ways the clinic meets patients; without a row at the clinic and by phone.
create table messages.appointment_setting (
    clinic_id uuid not null default base.clinic(),
    ways text[] not null check (cardinality(ways) > 0),
    version int not null default 1,
    primary key (clinic_id)
);

grant select, insert, update, delete on messages.free_time to restride_app;
grant select, insert, update on messages.appointment_request, messages.appointment, messages.appointment_setting to restride_app;

alter table messages.free_time enable row level security;
alter table messages.free_time force row level security;
create policy walls on messages.free_time
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid)
    with check (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and current_setting('app.scope', true) = 'staff');
alter table messages.appointment_request enable row level security;
alter table messages.appointment_request force row level security;
create policy walls on messages.appointment_request
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.appointment enable row level security;
alter table messages.appointment force row level security;
create policy walls on messages.appointment
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.appointment_setting enable row level security;
alter table messages.appointment_setting force row level security;
create policy walls on messages.appointment_setting
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
