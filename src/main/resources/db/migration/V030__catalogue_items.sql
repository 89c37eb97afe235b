-- Items, their versions and what finds them have no row policies: row-level security switches off full-text indexes, and there is no
-- health data here. Every statement names the clinic.
create schema catalogue;
grant usage on schema catalogue to restride_app;

create table catalogue.pack (
    clinic_id uuid not null default base.clinic(),
    name text not null,
    version text not null,
    licence text not null,
    loaded_at timestamptz not null,
    primary key (clinic_id, name, version)
);

create table catalogue.source (
    clinic_id uuid not null default base.clinic(),
    key text not null,
    citation text not null,
    address text,
    kind text not null,
    year int,
    primary key (clinic_id, key)
);

create table catalogue.finding (
    clinic_id uuid not null default base.clinic(),
    code text not null,
    kind text not null,
    labels jsonb not null,
    primary key (clinic_id, code)
);

create table catalogue.item (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    key text not null check (length(key) <= 80),
    kind text not null check (kind in ('exercise', 'article', 'habit', 'run-session')),
    -- The language in which it was written; others are translations.
    language text not null,
    -- The newest published version.
    version int not null check (version >= 1),
    origin text not null check (origin in ('pack', 'clinic')),
    accepted_by uuid,
    accepted_at timestamptz,
    created_at timestamptz not null,
    primary key (clinic_id, id),
    unique (clinic_id, key),
    check ((accepted_by is null) = (accepted_at is null))
);

-- What was published never changes: there is no right to update or delete it.
create table catalogue.item_version (
    clinic_id uuid not null default base.clinic(),
    item_id uuid not null,
    version int not null check (version >= 1),
    language text not null,
    title text not null,
    aliases jsonb not null,
    summary text not null,
    body jsonb not null,
    what_changed text not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (clinic_id, item_id, version, language),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);

-- How the newest version of each item is found.
create table catalogue.item_search (
    clinic_id uuid not null default base.clinic(),
    item_id uuid not null,
    language text not null,
    source boolean not null,
    kind text not null,
    title text not null,
    purpose text,
    regions text[] not null,
    equipment text[] not null,
    level int,
    terms tsvector not null,
    primary key (clinic_id, item_id, language),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);
create index item_search_by_terms on catalogue.item_search using gin (clinic_id, terms);

-- The words that occur in a clinic's items, for guessing what a mistyped word means.
create table catalogue.search_word (
    clinic_id uuid not null default base.clinic(),
    language text not null,
    word text not null check (length(word) <= 40),
    primary key (clinic_id, language, word)
);
create index search_word_by_likeness on catalogue.search_word using gin (clinic_id, word public.gin_trgm_ops);

grant select, insert on catalogue.pack, catalogue.item_version, catalogue.search_word to restride_app;
grant select, insert, update on catalogue.source, catalogue.finding, catalogue.item to restride_app;
grant select, insert, update, delete on catalogue.item_search to restride_app;

alter table catalogue.pack enable row level security;
alter table catalogue.pack force row level security;
create policy walls on catalogue.pack using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.source enable row level security;
alter table catalogue.source force row level security;
create policy walls on catalogue.source using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.finding enable row level security;
alter table catalogue.finding force row level security;
create policy walls on catalogue.finding using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
