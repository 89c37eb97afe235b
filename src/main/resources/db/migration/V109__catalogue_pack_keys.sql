-- The key pair with which a clinic signs the packs that it makes; the private half is sealed with a key from outside the database.
create table catalogue.pack_key (
    clinic_id uuid not null default base.clinic(),
    public_key text not null check (length(public_key) <= 80),
    private_key text not null,
    made_at timestamptz not null,
    primary key (clinic_id)
);

-- The public keys of others whose packs the clinic takes.
create table catalogue.trusted_key (
    clinic_id uuid not null default base.clinic(),
    public_key text not null check (length(public_key) <= 80),
    name text not null check (length(name) between 1 and 120),
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (clinic_id, public_key)
);

grant select, insert on catalogue.pack_key to restride_app;
grant select, insert, delete on catalogue.trusted_key to restride_app;

alter table catalogue.pack_key enable row level security;
alter table catalogue.pack_key force row level security;
create policy walls on catalogue.pack_key
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');

alter table catalogue.trusted_key enable row level security;
alter table catalogue.trusted_key force row level security;
create policy walls on catalogue.trusted_key
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');
