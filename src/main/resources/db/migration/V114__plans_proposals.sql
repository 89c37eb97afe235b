-- The clinic's versions of the rules of progression: the text that was shipped, and the numbers that hold, its own or the clinic's.
create table plans.progression_rule (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version >= 1),
    shipped int not null check (shipped >= 1),
    body text not null,
    numbers jsonb not null,
    chosen boolean not null,
    stored_by uuid not null,
    stored_at timestamptz not null,
    primary key (clinic_id, version)
);

-- What the rules found for an exercise or a phase of a plan, with all that it rests on. Never changes: the application may only add.
create table plans.proposal (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    plan_id uuid not null,
    part_id uuid not null,
    -- The same for the same reports under the same rules, so that nothing is proposed twice.
    cause text not null check (length(cause) = 64),
    rule_version int not null,
    move text not null check (move in ('PROGRESS', 'HOLD', 'STEP_BACK', 'STOP')),
    changes boolean not null,
    inputs jsonb not null,
    verdict jsonb not null,
    reason jsonb not null,
    made_at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id),
    unique (clinic_id, plan_id, part_id, cause),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id),
    foreign key (clinic_id, rule_version) references plans.progression_rule (clinic_id, version)
);
create index proposal_by_patient on plans.proposal (clinic_id, patient_id, id);

-- What became of a proposal. One row each: nothing is decided twice.
create table plans.proposal_decision (
    clinic_id uuid not null default base.clinic(),
    proposal_id uuid not null,
    patient_id uuid not null,
    outcome text not null check (outcome in ('APPROVED', 'CHANGED', 'DECLINED', 'BY_RULE', 'OVERTAKEN')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    reason text not null check (length(reason) <= 500),
    plan_version int,
    written_for uuid,
    primary key (clinic_id, proposal_id),
    foreign key (clinic_id, proposal_id) references plans.proposal (clinic_id, id),
    check ((outcome in ('APPROVED', 'CHANGED', 'BY_RULE')) = (plan_version is not null)),
    check ((outcome = 'DECLINED') = (reason <> ''))
);
create index proposal_decision_by_patient on plans.proposal_decision (clinic_id, patient_id);

-- Between what a clinician lets a rule act alone, downwards only. The newest row of an exercise counts; no limits: taken back.
create table plans.signed_bound (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    -- Counts what was signed or taken back for the same part; the newest holds.
    number int not null check (number > 0),
    patient_id uuid not null,
    plan_id uuid not null,
    part_id uuid not null,
    limits jsonb,
    signed_by uuid not null,
    signed_at timestamptz not null,
    valid_until date,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id),
    check ((limits is null) = (valid_until is null))
);
create unique index signed_bound_number on plans.signed_bound (clinic_id, plan_id, part_id, number);
create index signed_bound_by_patient on plans.signed_bound (clinic_id, patient_id);

alter table plans.plan_version add column by_rule boolean not null default false;

alter table plans.progression_rule enable row level security;
alter table plans.progression_rule force row level security;
create policy walls on plans.progression_rule
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

alter table plans.proposal enable row level security;
alter table plans.proposal force row level security;
create policy walls on plans.proposal
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table plans.proposal_decision enable row level security;
alter table plans.proposal_decision force row level security;
create policy walls on plans.proposal_decision
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

alter table plans.signed_bound enable row level security;
alter table plans.signed_bound force row level security;
create policy walls on plans.signed_bound
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

grant select, insert on plans.progression_rule, plans.proposal, plans.proposal_decision, plans.signed_bound to restride_app;

create function plans.move_proposals(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update plans.proposal set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.proposal_decision set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.signed_bound set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function plans.move_proposals(uuid, uuid) from public;
grant execute on function plans.move_proposals(uuid, uuid) to restride_app;
