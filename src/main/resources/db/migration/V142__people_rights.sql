-- What patients ask of the clinic about their own data: to correct something, or to erase the record.
create table people.correction_request (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    part text not null check (part in ('DETAILS', 'PLAN', 'REPORTS', 'ANSWERS', 'MESSAGES', 'OTHER')),
    words text not null check (length(words) between 1 and 1000),
    asked_by uuid not null,
    asked_at timestamptz not null,
    state text not null check (state in ('OPEN', 'CORRECTED', 'NOT_CORRECTED')),
    -- What the clinic says to the patient; a reason where nothing was corrected.
    answer text check (length(answer) <= 1000),
    answered_by uuid,
    answered_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((state = 'OPEN') = (answered_at is null) and (state = 'OPEN') = (answered_by is null)),
    check ((state = 'NOT_CORRECTED') <= (length(answer) >= 10))
);
create index correction_request_by_patient on people.correction_request (clinic_id, patient_id, asked_at);
create index correction_request_open on people.correction_request (clinic_id, asked_at) where state = 'OPEN';

create table people.erasure_request (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- ASKED, then KEPT (answered: until when and why), then CONFIRMED by a second person; or the patient changes their mind.
    state text not null check (state in ('ASKED', 'KEPT', 'CONFIRMED', 'TAKEN_BACK')),
    keep_until date,
    reason text check (length(reason) between 10 and 1000),
    answered_by uuid,
    answered_at timestamptz,
    confirmed_by uuid,
    confirmed_at timestamptz,
    -- No foreign key to the patient: while a record is erased the request is the last that goes.
    primary key (clinic_id, id),
    check (state not in ('KEPT', 'CONFIRMED') or
        (keep_until is not null and reason is not null and answered_by is not null and answered_at is not null)),
    check ((state = 'CONFIRMED') <= (confirmed_by is not null and confirmed_at is not null and confirmed_by <> answered_by))
);
create unique index erasure_request_standing on people.erasure_request (clinic_id, patient_id) where state <> 'TAKEN_BACK';
create index erasure_request_due on people.erasure_request (keep_until) where state = 'CONFIRMED';

-- What remains of an erased record: that it was, who decided it, and nothing of the person.
create table people.erased_record (
    clinic_id uuid not null default base.clinic(),
    record_id uuid not null,
    asked_at timestamptz not null,
    keep_until date not null,
    answered_by uuid not null,
    confirmed_by uuid not null,
    erased_at timestamptz not null,
    row_count bigint not null,
    primary key (clinic_id, record_id)
);

-- How many years the clinic keeps a record after the last contact; null takes the country's usual number.
alter table people.clinic add column retention_years smallint check (retention_years between 0 and 40);

alter table people.correction_request enable row level security;
alter table people.correction_request force row level security;
create policy walls on people.correction_request
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table people.erasure_request enable row level security;
alter table people.erasure_request force row level security;
create policy walls on people.erasure_request
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table people.erased_record enable row level security;
alter table people.erased_record force row level security;
create policy walls on people.erased_record
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');

grant select, insert, update on people.correction_request, people.erasure_request to restride_app;
grant select, insert, update (row_count) on people.erased_record to restride_app;
