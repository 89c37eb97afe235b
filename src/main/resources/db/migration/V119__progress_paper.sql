-- Reports that staff keyed in from a log on paper: account_id is then who keyed it in.
alter table progress.session_log add column from_paper boolean not null default false;
alter table progress.morning_log add column from_paper boolean not null default false;

-- On which paper a clinic prints; without a row on the one that is usual in its country.
create table plans.paper_setting (
    clinic_id uuid not null default base.clinic(),
    paper text not null check (paper in ('A4', 'LETTER')),
    version int not null default 1,
    primary key (clinic_id)
);
grant select, insert, update on plans.paper_setting to restride_app;
alter table plans.paper_setting enable row level security;
alter table plans.paper_setting force row level security;
create policy walls on plans.paper_setting
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
