-- When somebody is at the clinic, in the clinic's zone, and within how many of its hours it answers.
create table people.clinic_hours (
    clinic_id uuid not null default base.clinic(),
    -- {"MONDAY": [{from, to}]}; a day that is missing is closed.
    week jsonb not null,
    -- [{day, name}]
    closed jsonb not null,
    answer_hours int not null check (answer_hours between 1 and 100),
    version int not null,
    primary key (clinic_id)
);
grant select, insert, update on people.clinic_hours to restride_app;
alter table people.clinic_hours enable row level security;
alter table people.clinic_hours force row level security;
create policy walls on people.clinic_hours using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
