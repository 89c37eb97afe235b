-- Which session a report is about: as planned, the short one, or the one for bad days. What was reported before was as planned.
alter table progress.session_log add column variant text not null default 'USUAL' check (variant in ('USUAL', 'SHORT', 'FLARE_UP'));

-- What patients answer to the questions that a clinician put to an article of their plan. Append-only: the newest answer to a question counts.
create table plans.learning_answer (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    plan_id uuid not null,
    -- The article's place in the plan, and the article.
    part_id uuid not null,
    item_id uuid not null,
    -- As it was asked.
    question text not null check (length(question) between 1 and 160),
    answer text not null check (length(answer) between 1 and 1000),
    account_id uuid not null,
    at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index learning_answer_by_patient on plans.learning_answer (clinic_id, patient_id, at desc);

grant select, insert on plans.learning_answer to restride_app;
alter table plans.learning_answer enable row level security;
alter table plans.learning_answer force row level security;
create policy walls on plans.learning_answer
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));

create function plans.move_learning(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update plans.learning_answer set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function plans.move_learning(uuid, uuid) from public;
grant execute on function plans.move_learning(uuid, uuid) to restride_app;
