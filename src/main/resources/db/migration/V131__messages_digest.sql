-- Whether patients want letters with the clinic's articles. Append-only: the newest row counts, and each says which text was agreed to.
create table messages.digest_choice (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    wanted boolean not null,
    text_version int not null,
    -- All zeros if it was ended by the link in a letter.
    account_id uuid not null,
    at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index digest_choice_by_patient on messages.digest_choice (clinic_id, patient_id, at desc);

-- Written before a letter is sent, so that it is sent once, whatever stops in between and however many nodes there are.
create table messages.digest_letter (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    number int not null check (number >= 1),
    state text not null check (state in ('SENDING', 'SENT', 'FAILED')),
    tries int not null,
    items uuid[] not null,
    at timestamptz not null,
    -- When it is tried again, if it failed.
    next_at timestamptz,
    primary key (clinic_id, patient_id, number),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);

-- In which months an article is of the season.
create table messages.digest_season (
    clinic_id uuid not null default base.clinic(),
    item_id uuid not null,
    months int[] not null,
    version int not null default 1,
    primary key (clinic_id, item_id)
);

-- How many weeks lie between two letters at least; without a row four.
create table messages.digest_setting (
    clinic_id uuid not null default base.clinic(),
    weeks int not null check (weeks between 1 and 52),
    version int not null default 1,
    primary key (clinic_id)
);

grant select, insert on messages.digest_choice to restride_app;
grant select, insert, update on messages.digest_letter, messages.digest_season, messages.digest_setting to restride_app;

alter table messages.digest_choice enable row level security;
alter table messages.digest_choice force row level security;
create policy walls on messages.digest_choice
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.digest_letter enable row level security;
alter table messages.digest_letter force row level security;
create policy walls on messages.digest_letter
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.digest_season enable row level security;
alter table messages.digest_season force row level security;
create policy walls on messages.digest_season
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table messages.digest_setting enable row level security;
alter table messages.digest_setting force row level security;
create policy walls on messages.digest_setting
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

create function messages.move_digest(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update messages.digest_choice set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update messages.digest_letter set patient_id = kept, number = number + (
        select coalesce(max(l.number), 0) from messages.digest_letter l
        where l.clinic_id = base.clinic() and l.patient_id = kept)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function messages.move_digest(uuid, uuid) from public;
grant execute on function messages.move_digest(uuid, uuid) to restride_app;
