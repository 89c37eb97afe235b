-- The numbers of the worklist's rules as a clinic has chosen them: who, when and why. A version never changes; the newest holds.
create table safety.rule_choice (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version > 0),
    -- By reason and key, all that are chosen so far; what is not named is as the rules' file says.
    numbers jsonb not null,
    -- Which rule this version has changed.
    reason text not null,
    why text not null check (length(why) between 1 and 500),
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (clinic_id, version)
);
grant select, insert on safety.rule_choice to restride_app;
alter table safety.rule_choice enable row level security;
alter table safety.rule_choice force row level security;
create policy walls on safety.rule_choice
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

create function safety.choice_version() returns int language sql stable set search_path = pg_catalog, pg_temp
as $$
    select coalesce(max(c.version), 0) from safety.rule_choice c where c.clinic_id = base.clinic()
$$;

-- Which choice held when the alert was raised; 0 before the first.
alter table safety.alert add column rule_choice int not null default 0;
alter table safety.alert alter column rule_choice set default safety.choice_version();
