-- Claims that disagree. Each side is {text: {language: …}, sources: [key], where, standing, items: [key]}.
create table catalogue.contradiction (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    key text not null check (length(key) <= 80),
    number int not null check (number >= 1),
    topic jsonb not null,
    a jsonb not null,
    b jsonb not null,
    primary key (clinic_id, id),
    unique (clinic_id, key)
);

-- What was decided is never changed; a further decision is a further row.
create table catalogue.settlement (
    clinic_id uuid not null default base.clinic(),
    contradiction_id uuid not null,
    number int not null check (number >= 1),
    decision jsonb not null,
    reason jsonb not null,
    settled_by uuid not null,
    settled_at timestamptz not null,
    primary key (clinic_id, contradiction_id, number),
    foreign key (clinic_id, contradiction_id) references catalogue.contradiction (clinic_id, id)
);

grant select, insert, update on catalogue.contradiction to restride_app;
grant select, insert on catalogue.settlement to restride_app;

alter table catalogue.contradiction enable row level security;
alter table catalogue.contradiction force row level security;
create policy walls on catalogue.contradiction using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.settlement enable row level security;
alter table catalogue.settlement force row level security;
create policy walls on catalogue.settlement using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
