-- Words that mean the same to those who search. A group is changed as a whole.
create table catalogue.synonym (
    clinic_id uuid not null default base.clinic(),
    group_id uuid not null,
    place int not null,
    language text not null,
    word text not null check (length(word) between 1 and 40),
    primary key (clinic_id, group_id, place)
);
create index synonym_by_word on catalogue.synonym (clinic_id, word text_pattern_ops);

-- What a member of staff wants to find again.
create table catalogue.favourite (
    clinic_id uuid not null default base.clinic(),
    account_id uuid not null,
    item_id uuid not null,
    primary key (clinic_id, account_id, item_id),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);

grant select, insert, delete on catalogue.synonym to restride_app;
grant select, insert, update, delete on catalogue.favourite to restride_app;

alter table catalogue.synonym enable row level security;
alter table catalogue.synonym force row level security;
create policy walls on catalogue.synonym using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.favourite enable row level security;
alter table catalogue.favourite force row level security;
create policy walls on catalogue.favourite using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
