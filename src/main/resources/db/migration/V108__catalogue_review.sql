-- A translation of a version may be corrected: its newest revision is read. Texts in the item's own language have one revision only.
alter table catalogue.item_version add column reviewed_by uuid;
alter table catalogue.item_version add column revision int not null default 1 check (revision >= 1);
alter table catalogue.item_version drop constraint item_version_pkey;
alter table catalogue.item_version add primary key (clinic_id, item_id, version, language, revision);

-- Until when somebody must have looked at the item again.
alter table catalogue.item add column review_due date;
update catalogue.item i set review_due = (
    select max(v.published_at)::date + interval '12 months' from catalogue.item_version v
    where v.clinic_id = i.clinic_id and v.item_id = i.id);
update catalogue.item set review_due = created_at::date + interval '12 months' where review_due is null;
alter table catalogue.item alter column review_due set not null;
create index item_by_review_due on catalogue.item (clinic_id, review_due);

-- What is written and not published yet: nobody publishes what nobody else has read.
create table catalogue.proposal (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    -- Null for an item that is not there yet.
    item_id uuid,
    -- The key that a pack gives to the item; null if a person began it.
    key text check (length(key) <= 80),
    kind text not null check (kind in ('exercise', 'article', 'habit', 'run-session')),
    language text not null,
    translation boolean not null,
    -- The version that it changes or translates; 0 for an item that is not there yet.
    based_on int not null check (based_on >= 0),
    -- The revision of the translation that it corrects; 0 if there is none.
    based_on_revision int not null check (based_on_revision >= 0),
    state text not null check (state in ('draft', 'in-review', 'sent-back')),
    text jsonb not null,
    -- Null for what came with a pack and nobody has taken up.
    author uuid,
    what_changed text not null check (length(what_changed) <= 300),
    why_hard text check (length(why_hard) between 1 and 300),
    -- Counts how often the text was saved: a reviewer answers for the one that they read.
    edition int not null check (edition >= 1),
    submitted_at timestamptz,
    reviewer uuid,
    review_note text check (length(review_note) between 1 and 1000),
    updated_at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id),
    check ((state = 'in-review') = (submitted_at is not null)),
    check ((state = 'sent-back') = (review_note is not null)),
    check ((reviewer is null) = (review_note is null)),
    check (state = 'draft' or author is not null)
);
create unique index proposal_of_author on catalogue.proposal (clinic_id, item_id, language, author)
    where item_id is not null and author is not null;
create index proposal_by_state on catalogue.proposal (clinic_id, state);

grant select, insert, update, delete on catalogue.proposal to restride_app;
alter table catalogue.proposal enable row level security;
alter table catalogue.proposal force row level security;
create policy walls on catalogue.proposal using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
