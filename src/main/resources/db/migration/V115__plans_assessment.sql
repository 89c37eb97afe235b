-- A clinician asks the safety questions at a visit, and clears urgent answers with a reason.
alter table questions.answer_set drop constraint answer_set_occasion_check;
alter table questions.answer_set add constraint answer_set_occasion_check
    check (occasion in ('START', 'SOMETHING_NEW', 'HIGH_PAIN', 'VISIT'));
alter table questions.lock_entry drop constraint lock_entry_deed_check;
alter table questions.lock_entry add constraint lock_entry_deed_check check (deed in ('IMPOSED', 'SEEN', 'UNLOCKED', 'CLEARED'));
alter table questions.lock_entry drop constraint lock_entry_check;
alter table questions.lock_entry add constraint lock_entry_check check ((deed in ('UNLOCKED', 'CLEARED')) = (reason is not null));
drop index questions.lock_entry_once;
create unique index lock_entry_once on questions.lock_entry (clinic_id, answers_id, deed)
    where deed in ('IMPOSED', 'UNLOCKED', 'CLEARED');

-- What a patient and the clinic have found out together, in versions: asked, filled in, confirmed, corrected. Nothing of it ever changes.
create table plans.assessment (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    version int not null check (version >= 1),
    patient_id uuid not null,
    state text not null check (state in ('asked', 'filled-in', 'confirmed')),
    -- The questionnaire and its version.
    set_key text not null,
    set_version int not null,
    -- By question: what the patient said, and what the clinician put in its place.
    answers jsonb not null,
    account_id uuid not null,
    at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id, version),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index assessment_by_patient on plans.assessment (clinic_id, patient_id, at desc);

-- Which template a clinician chose, and what spoke for and against it then.
create table plans.plan_choice (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    template_id uuid not null,
    template_version int not null check (template_version >= 1),
    assessment_id uuid not null,
    assessment_version int not null,
    rules_version int not null,
    -- The facts, the reasons and the words to the patient.
    body jsonb not null,
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, template_id, template_version)
        references plans.template_version (clinic_id, template_id, version),
    foreign key (clinic_id, assessment_id, assessment_version) references plans.assessment (clinic_id, id, version)
);
create index plan_choice_by_patient on plans.plan_choice (clinic_id, patient_id, chosen_at desc);

-- The choice from which a plan came.
create table plans.plan_origin (
    clinic_id uuid not null default base.clinic(),
    plan_id uuid not null,
    patient_id uuid not null,
    choice_id uuid not null,
    written_for uuid,
    primary key (clinic_id, plan_id),
    foreign key (clinic_id, plan_id) references plans.plan (clinic_id, id),
    foreign key (clinic_id, choice_id) references plans.plan_choice (clinic_id, id)
);
create index plan_origin_by_patient on plans.plan_origin (clinic_id, patient_id);

-- Versions of the rules by which templates are ranked.
create table plans.ranking_rules (
    clinic_id uuid not null default base.clinic(),
    version int not null check (version >= 1),
    text text not null,
    stored_at timestamptz not null,
    primary key (clinic_id, version)
);

grant select, insert on plans.assessment, plans.plan_choice, plans.plan_origin, plans.ranking_rules to restride_app;

alter table plans.assessment enable row level security;
alter table plans.assessment force row level security;
create policy walls on plans.assessment
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table plans.plan_choice enable row level security;
alter table plans.plan_choice force row level security;
create policy walls on plans.plan_choice
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table plans.plan_origin enable row level security;
alter table plans.plan_origin force row level security;
create policy walls on plans.plan_origin
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table plans.ranking_rules enable row level security;
alter table plans.ranking_rules force row level security;
create policy walls on plans.ranking_rules
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

create function plans.move_assessments(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update plans.assessment set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.plan_choice set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update plans.plan_origin set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function plans.move_assessments(uuid, uuid) from public;
grant execute on function plans.move_assessments(uuid, uuid) to restride_app;
