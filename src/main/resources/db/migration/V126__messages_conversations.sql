create schema if not exists messages;
grant usage on schema messages to restride_app;

-- How a patient's conversation with the care team stands. One a patient: it is closed and opens again, it never begins anew.
create table messages.conversation (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    closed_at timestamptz,
    closed_by uuid,
    -- The colleague who was asked to answer; none: the whole care team.
    assigned_to uuid,
    last_at timestamptz not null,
    -- The first message of the patient that nobody has answered.
    waiting_since timestamptz,
    -- Whether one of these names what may be a red flag.
    urgent boolean not null default false,
    version int not null default 1,
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((closed_at is null) = (closed_by is null)),
    check (closed_at is null or waiting_since is null)
);
create index conversation_by_age on messages.conversation (clinic_id, last_at desc, patient_id);

-- What was written; it never changes. The id is made where it is written, so that the same message sent twice is there once.
create table messages.message (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    author uuid not null,
    from_clinic boolean not null,
    body text not null check (length(body) <= 4000),
    -- As the device's clock said; when it arrived is what counts.
    written_at timestamptz not null,
    sent_at timestamptz not null,
    -- The red flags that its words may mean.
    flags text[] not null default '{}',
    -- The first person of the other side who has seen it.
    seen_by uuid,
    seen_at timestamptz,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((seen_by is null) = (seen_at is null))
);
create index message_by_patient on messages.message (clinic_id, patient_id, sent_at desc, id desc);
create index message_unseen on messages.message (clinic_id, patient_id) where seen_at is null;

-- Pictures of messages; their bytes lie outside the database. Without a message for a day, they go.
create table messages.picture (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    message_id uuid,
    place smallint not null default 0,
    added_by uuid not null,
    added_at timestamptz not null,
    width int not null check (width >= 1),
    height int not null check (height >= 1),
    -- [{width, type, hash, bytes}], the largest first.
    files jsonb not null,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    foreign key (clinic_id, message_id) references messages.message (clinic_id, id)
);
create index picture_by_message on messages.picture (clinic_id, message_id);
create index picture_by_patient on messages.picture (clinic_id, patient_id);

-- Who gave the conversation to whom, and why. Staff only.
create table messages.handover (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    given_by uuid not null,
    given_to uuid not null,
    note text not null check (length(note) <= 1000),
    given_at timestamptz not null,
    written_for uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index handover_by_patient on messages.handover (clinic_id, patient_id, given_at desc);

-- Words that are written often, one clinician's or the clinic's. Staff only.
create table messages.text_block (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    -- None: the clinic's.
    owner uuid,
    title text not null check (length(title) between 1 and 80),
    body text not null check (length(body) between 1 and 4000),
    version int not null default 1,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (clinic_id, id)
);

grant select, insert, update, delete on messages.conversation, messages.text_block to restride_app;
grant select, insert on messages.message, messages.handover to restride_app;
grant update (seen_by, seen_at) on messages.message to restride_app;
grant select, insert, delete on messages.picture to restride_app;
grant update (message_id, place) on messages.picture to restride_app;

alter table messages.conversation enable row level security;
alter table messages.conversation force row level security;
create policy walls on messages.conversation
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.message enable row level security;
alter table messages.message force row level security;
create policy walls on messages.message
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.picture enable row level security;
alter table messages.picture force row level security;
create policy walls on messages.picture
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table messages.handover enable row level security;
alter table messages.handover force row level security;
create policy walls on messages.handover
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and current_setting('app.scope', true) = 'staff');
alter table messages.text_block enable row level security;
alter table messages.text_block force row level security;
create policy walls on messages.text_block
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and current_setting('app.scope', true) = 'staff');

-- Of two conversations one goes on: it is open if either is, and waits since the earlier of the two.
create function messages.move_messages(merged uuid, kept uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    update messages.message set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update messages.picture set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update messages.handover set patient_id = kept, written_for = coalesce(written_for, merged)
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept);
    update messages.conversation k set
        closed_at = case when m.closed_at is null or k.closed_at is null then null else greatest(k.closed_at, m.closed_at) end,
        closed_by = case when m.closed_at is null or k.closed_at is null then null else k.closed_by end,
        assigned_to = coalesce(k.assigned_to, m.assigned_to), last_at = greatest(k.last_at, m.last_at),
        waiting_since = least(k.waiting_since, m.waiting_since), urgent = k.urgent or m.urgent, version = k.version + 1
    from messages.conversation m
    where k.clinic_id = base.clinic() and k.patient_id = kept and m.clinic_id = base.clinic() and m.patient_id = merged
        and people.is_merged_into(merged, kept);
    delete from messages.conversation m
    where m.clinic_id = base.clinic() and m.patient_id = merged and people.is_merged_into(merged, kept)
        and exists (select from messages.conversation k where k.clinic_id = base.clinic() and k.patient_id = kept);
    update messages.conversation set patient_id = kept, version = version + 1
    where clinic_id = base.clinic() and patient_id = merged and people.is_merged_into(merged, kept)
$$;
revoke all on function messages.move_messages(uuid, uuid) from public;
grant execute on function messages.move_messages(uuid, uuid) to restride_app;
