-- What was kept in a version although the checks had found it: of what, why, by whom and when. Goes on with the next versions while it holds.
alter table plans.plan_version add column kept_findings jsonb;

-- From what on a day of a plan holds too much; the newest version counts, none: what the product ships.
create table plans.check_limit (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version > 0),
    exercises smallint not null check (exercises between 1 and 30),
    minutes smallint not null check (minutes between 5 and 240),
    account_id uuid not null,
    stored_at timestamptz not null,
    primary key (clinic_id, version)
);

grant select, insert on plans.check_limit to restride_app;

alter table plans.check_limit enable row level security;
alter table plans.check_limit force row level security;
create policy walls on plans.check_limit
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
