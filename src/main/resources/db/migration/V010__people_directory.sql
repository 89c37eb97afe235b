-- The directory: who may sign in, where and as what. Platform tables, without health data; names stay with the clinics.
create table platform.clinic (
    clinic_id uuid primary key,
    created_at timestamptz not null
);

create table platform.account (
    id uuid primary key,
    login text not null unique check (login = lower(login) and length(login) between 3 and 254),
    password_hash text not null,
    language text not null check (language in ('en', 'es')),
    colour_scheme text not null check (colour_scheme in ('SYSTEM', 'LIGHT', 'DARK')),
    second_factor_secret text,
    -- The time step of the last code that was taken, so that none counts twice.
    second_factor_step bigint,
    -- Sessions that began before this moment have ended.
    sessions_from timestamptz not null,
    password_changed_at timestamptz not null,
    created_at timestamptz not null
);

-- One way in: as staff of a clinic, or as (or for) one of its patients.
create table platform.membership (
    id uuid primary key,
    account_id uuid not null references platform.account,
    clinic_id uuid not null references platform.clinic,
    roles text[] not null check (cardinality(roles) > 0 and roles <@ array['PATIENT', 'CLINICIAN', 'EDITOR', 'ADMINISTRATOR']),
    patient_id uuid,
    created_at timestamptz not null,
    check ((patient_id is not null) = ('PATIENT' = any (roles))),
    check (patient_id is null or cardinality(roles) = 1)
);
create unique index membership_of_staff on platform.membership (account_id, clinic_id) where patient_id is null;
create unique index membership_of_patient on platform.membership (account_id, clinic_id, patient_id) where patient_id is not null;
create index membership_by_clinic on platform.membership (clinic_id, patient_id);

create table platform.device_token (
    id uuid primary key,
    membership_id uuid not null references platform.membership on delete cascade,
    token_hash bytea not null unique,
    label text not null check (length(label) <= 120),
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null
);
create index device_token_by_membership on platform.device_token (membership_id);

-- Links that work once: a new password, or the first administrator.
create table platform.one_time_link (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('PASSWORD', 'SET_UP')),
    account_id uuid references platform.account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((account_id is not null) = (purpose = 'PASSWORD'))
);

create table platform.rate_limit (
    id text primary key,
    state bytea,
    expires_at bigint
);

grant select, insert on platform.clinic to restride_app;
grant select, insert, update, delete
    on platform.account, platform.membership, platform.device_token, platform.one_time_link, platform.rate_limit
    to restride_app;
