-- From whose pack a text came, in words; null for what was written here.
alter table catalogue.proposal add column came_from text check (length(came_from) between 1 and 300);
-- The text that this one translates, while that is not published yet; it goes with it if it is thrown away.
alter table catalogue.proposal add column follows uuid;
alter table catalogue.proposal add foreign key (clinic_id, follows) references catalogue.proposal (clinic_id, id) on delete cascade;
alter table catalogue.proposal add check (follows is null or translation);
create index proposal_by_original on catalogue.proposal (clinic_id, follows) where follows is not null;

-- The words as they last came from another clinic: what differs from them was changed here since.
create table catalogue.taken_text (
    clinic_id uuid not null default base.clinic(),
    key text not null check (length(key) <= 80),
    language text not null,
    text jsonb not null,
    came_from text not null check (length(came_from) between 1 and 300),
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (clinic_id, key, language)
);
grant select, insert, update on catalogue.taken_text to restride_app;
alter table catalogue.taken_text enable row level security;
alter table catalogue.taken_text force row level security;
create policy walls on catalogue.taken_text using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
