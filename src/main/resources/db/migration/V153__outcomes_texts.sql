-- Words of measures whose owners don't let them be shipped: entered by the clinic under its own licence. Each change is a new number.
create table outcomes.measure_text (
    clinic_id uuid not null default base.clinic(),
    measure text not null,
    number int not null check (number >= 1),
    measure_version int not null,
    -- By place, then by language.
    words jsonb not null,
    licence text not null check (length(licence) between 10 and 500),
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (clinic_id, measure, number)
);

-- Tables from raw sums to scores, imported under the clinic's own licence.
create table outcomes.score_table (
    clinic_id uuid not null default base.clinic(),
    measure text not null,
    number int not null check (number >= 1),
    body jsonb not null,
    licence text not null check (length(licence) between 10 and 500),
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (clinic_id, measure, number)
);

alter table outcomes.measure_text enable row level security;
alter table outcomes.measure_text force row level security;
create policy walls on outcomes.measure_text
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table outcomes.score_table enable row level security;
alter table outcomes.score_table force row level security;
create policy walls on outcomes.score_table
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

grant select, insert on outcomes.measure_text, outcomes.score_table to restride_app;
