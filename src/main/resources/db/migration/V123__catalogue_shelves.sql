-- How many items there are of each make, so that nobody who lists a catalogue counts it anew. The first who lists it after a change counts
-- and leaves the counts here; they hold as long as no further transaction has changed what is counted.
create table catalogue.shelf (
    clinic_id uuid not null default base.clinic(),
    -- How many transactions had changed something when it was counted.
    changes bigint not null,
    place int not null,
    kind text not null,
    purpose text,
    regions text[] not null,
    equipment text[] not null,
    level int,
    review text not null,
    outdated boolean not null,
    -- The languages in which these items can be read.
    languages text[] not null,
    items bigint not null check (items >= 1),
    primary key (clinic_id, changes, place)
);

-- The transactions that changed what is counted, each with when it began: numbers alone begin anew in a database that was restored.
-- Nobody waits for anybody, and whoever sees the same rows sees the same items.
create table catalogue.shelf_change (
    clinic_id uuid not null default base.clinic(),
    change text not null,
    primary key (clinic_id, change)
);

-- A page in the order of the titles is read where it stands.
create index item_search_by_title on catalogue.item_search (clinic_id, language, title, item_id);

grant select, insert, delete on catalogue.shelf to restride_app;
grant select, insert on catalogue.shelf_change to restride_app;
alter table catalogue.shelf enable row level security;
alter table catalogue.shelf force row level security;
create policy walls on catalogue.shelf using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.shelf_change enable row level security;
alter table catalogue.shelf_change force row level security;
create policy walls on catalogue.shelf_change using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
