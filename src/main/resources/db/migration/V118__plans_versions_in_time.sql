-- A version may take effect on a later day than it was signed: until then the version before it holds. Which one holds on a day is never
-- stored, it follows from these columns: the newest signed one that has taken effect and was not called back.
alter table plans.plan_version
    -- The patient's day from which it holds; null: from the moment of signing.
    add column takes_effect date,
    add column called_back_by uuid,
    add column called_back_at timestamptz,
    add column called_back_reason text,
    add check ((called_back_at is null) = (called_back_by is null)),
    add check ((called_back_at is null) = (called_back_reason is null)),
    -- What has been told to the patient can't be called back.
    add check (called_back_at is null or takes_effect is not null),
    add check (version > 1 or takes_effect is null);
grant update (called_back_by, called_back_at, called_back_reason) on plans.plan_version to restride_app;

-- held: the version that holds or the one that waits has it. The day from which no version has it any more; null if none is planned.
alter table plans.plan_part add column held_until date;

-- When the plan had ended before this version took it up again; null if it goes on from the one before. Nothing was followed in between.
alter table plans.plan_version add column gap_from timestamptz;

-- In which languages a patient read, oldest first: a list of {since, language}. For those who are there already nobody knows it before now.
alter table people.patient add column languages jsonb not null default '[]';
alter table people.patient no force row level security;
update people.patient set languages = jsonb_build_array(jsonb_build_object('since', now(), 'language', language));
alter table people.patient force row level security;
