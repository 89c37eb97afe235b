create schema plans;
grant usage on schema plans to restride_app;

create table plans.plan (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    state text not null check (state in ('active', 'ended')),
    version int not null check (version >= 1),
    title text not null,
    starts_on date not null,
    -- The last day that the phases cover; the plan itself goes on until somebody ends it.
    last_day date not null,
    ended_by uuid,
    ended_at timestamptz,
    end_reason text,
    primary key (clinic_id, id),
    check ((state = 'ended') = (ended_at is not null and ended_by is not null and end_reason is not null))
);
create unique index plan_active_of_patient on plans.plan (clinic_id, patient_id) where state = 'active';
create index plan_by_patient on plans.plan (clinic_id, patient_id, id);
create index plan_by_last_day on plans.plan (clinic_id, last_day) where state = 'active';

-- What a patient was told never changes: the application may only add.
create table plans.plan_version (
    clinic_id uuid not null default base.clinic(),
    plan_id uuid not null,
    version int not null check (version >= 1),
    patient_id uuid not null,
    starts_on date not null,
    body jsonb not null,
    author_id uuid not null,
    signed_at timestamptz not null,
    reason text not null,
    news_what text,
    news_why text,
    primary key (clinic_id, plan_id, version),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id),
    check ((news_what is null) = (news_why is null)),
    check ((version = 1) = (news_what is null))
);
create index plan_version_by_patient on plans.plan_version (clinic_id, patient_id);

-- Templates hold no patient's data: whoever belongs to the clinic may read them.
create table plans.template (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    -- The name in the content pack; null if the clinic made it.
    key text check (length(key) <= 80),
    version int not null check (version >= 1),
    title text not null,
    retired boolean not null default false,
    primary key (clinic_id, id)
);
create unique index template_key on plans.template (clinic_id, key);

create table plans.template_version (
    clinic_id uuid not null default base.clinic(),
    template_id uuid not null,
    version int not null check (version >= 1),
    body jsonb not null,
    author_id uuid not null,
    signed_at timestamptz not null,
    primary key (clinic_id, template_id, version),
    foreign key (clinic_id, template_id) references plans.template (clinic_id, id)
);

alter table plans.plan enable row level security;
alter table plans.plan force row level security;
create policy walls on plans.plan
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table plans.plan_version enable row level security;
alter table plans.plan_version force row level security;
create policy walls on plans.plan_version
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table plans.template enable row level security;
alter table plans.template force row level security;
create policy walls on plans.template
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table plans.template_version enable row level security;
alter table plans.template_version force row level security;
create policy walls on plans.template_version
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

grant select, insert, update on plans.plan, plans.template to restride_app;
grant select, insert on plans.plan_version, plans.template_version to restride_app;
