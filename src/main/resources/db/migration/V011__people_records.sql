create schema people;
grant usage on schema people to restride_app;

create table people.clinic (
    clinic_id uuid primary key default base.clinic(),
    name text not null check (length(name) between 1 and 120),
    address text not null default '',
    phone text not null default '',
    hours text not null default '',
    zone text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    languages text[] not null check (cardinality(languages) > 0),
    brand_colour text not null check (brand_colour ~ '^#[0-9A-F]{6}$'),
    second_factor_required boolean not null default false,
    pain_above smallint not null default 5 check (pain_above between 0 and 9),
    idle_days smallint not null default 5 check (idle_days between 1 and 60),
    respond_hours smallint not null default 24 check (respond_hours between 1 and 168),
    version int not null default 1
);

create table people.staff_member (
    clinic_id uuid not null default base.clinic(),
    account_id uuid not null,
    name text not null check (length(name) between 1 and 120),
    active boolean not null,
    since timestamptz not null,
    primary key (clinic_id, account_id)
);

create table people.patient (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    first_name text not null check (length(first_name) between 1 and 80),
    last_name text not null check (length(last_name) between 1 and 80),
    birth_date date not null,
    email text check (length(email) <= 254),
    phone text check (length(phone) <= 40),
    language text not null,
    zone text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    external_number text check (length(external_number) between 1 and 40),
    state text not null check (state in ('ACTIVE', 'DISCHARGED', 'MERGED')),
    merged_into uuid,
    -- Lower case, without accents, made by the program; what search compares with.
    search_text text not null,
    sort_name text not null,
    registered_at timestamptz not null,
    joined_at timestamptz,
    discharged_at timestamptz,
    version int not null default 1,
    primary key (clinic_id, id),
    foreign key (clinic_id, merged_into) references people.patient (clinic_id, id),
    check ((state = 'MERGED') = (merged_into is not null)),
    check ((state = 'DISCHARGED') = (discharged_at is not null))
);
create unique index patient_external_number on people.patient (clinic_id, external_number) where state <> 'MERGED';
create index patient_by_name on people.patient (clinic_id, sort_name, id);
create index patient_by_registration on people.patient (clinic_id, registered_at, id);

create table people.care_team_member (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    account_id uuid not null,
    since timestamptz not null,
    primary key (clinic_id, patient_id, account_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index care_team_by_clinician on people.care_team_member (clinic_id, account_id, patient_id);

-- A record opened with a reason by a clinician outside the care team, for one hour.
create table people.care_access (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    account_id uuid not null,
    reason text not null check (length(reason) between 10 and 500),
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index care_access_by_clinician on people.care_access (clinic_id, account_id, patient_id, expires_at);
create index care_access_unreviewed on people.care_access (clinic_id, opened_at) where reviewed_at is null;

create table people.carer (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    account_id uuid not null,
    name text not null check (length(name) between 1 and 120),
    since timestamptz not null,
    primary key (clinic_id, patient_id, account_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);

create table people.invitation (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    kind text not null check (kind in ('PATIENT', 'CARER', 'STAFF')),
    patient_id uuid,
    name text not null check (length(name) between 1 and 161),
    email text check (length(email) <= 254),
    roles text[] not null,
    token_hash bytea not null,
    created_at timestamptz not null,
    created_by uuid not null,
    expires_at timestamptz not null,
    tries_left smallint not null check (tries_left >= 0),
    used_at timestamptz,
    withdrawn_at timestamptz,
    primary key (clinic_id, id),
    unique (clinic_id, token_hash),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((patient_id is null) = (kind = 'STAFF'))
);
create index invitation_by_patient on people.invitation (clinic_id, patient_id, created_at);

-- Append-only: taking consent back is a row of its own.
create table people.consent (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    account_id uuid not null,
    deed text not null check (deed in ('GIVEN', 'WITHDRAWN')),
    text_version int not null check (text_version > 0),
    text_hash text not null,
    language text not null,
    at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index consent_by_patient on people.consent (clinic_id, patient_id, at);

grant select, insert, update on people.clinic, people.staff_member, people.patient, people.care_access, people.invitation to restride_app;
grant select, insert, delete on people.care_team_member to restride_app;
grant select, insert, update, delete on people.carer to restride_app;
grant select, insert on people.consent to restride_app;

alter table people.clinic enable row level security;
alter table people.clinic force row level security;
create policy walls on people.clinic
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table people.staff_member enable row level security;
alter table people.staff_member force row level security;
create policy walls on people.staff_member
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table people.patient enable row level security;
alter table people.patient force row level security;
create policy walls on people.patient
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or id::text = current_setting('app.scope', true)));

alter table people.care_team_member enable row level security;
alter table people.care_team_member force row level security;
create policy walls on people.care_team_member
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table people.care_access enable row level security;
alter table people.care_access force row level security;
create policy walls on people.care_access
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table people.carer enable row level security;
alter table people.carer force row level security;
create policy walls on people.carer
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table people.invitation enable row level security;
alter table people.invitation force row level security;
create policy walls on people.invitation
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table people.consent enable row level security;
alter table people.consent force row level security;
create policy walls on people.consent
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
