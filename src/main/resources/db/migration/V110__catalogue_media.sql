-- Pictures and films that a clinic adds. Their bytes lie outside the database, by clinic and hash; a row comes after its bytes and goes before them.
create table catalogue.media (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    kind text not null check (kind in ('picture', 'video')),
    -- SHA-256 of the file as it was given: the same file again is the same media.
    hash text not null check (length(hash) = 64),
    width int not null check (width >= 1),
    height int not null check (height >= 1),
    added_by uuid not null,
    -- Given again, it is as if it were new.
    added_at timestamptz not null,
    primary key (clinic_id, id),
    unique (clinic_id, hash)
);
create index media_by_age on catalogue.media (clinic_id, added_at);

create table catalogue.media_file (
    clinic_id uuid not null default base.clinic(),
    media_id uuid not null,
    width int not null check (width >= 1),
    type text not null check (type in ('image/jpeg', 'image/png', 'video/mp4')),
    hash text not null check (length(hash) = 64),
    bytes bigint not null check (bytes >= 1),
    primary key (clinic_id, media_id, width),
    foreign key (clinic_id, media_id) references catalogue.media (clinic_id, id)
);
create index media_file_by_hash on catalogue.media_file (clinic_id, hash);

-- Which published versions show it: they never change, so what they show can't be taken away.
create table catalogue.media_use (
    clinic_id uuid not null default base.clinic(),
    media_id uuid not null,
    item_id uuid not null,
    version int not null,
    primary key (clinic_id, media_id, item_id, version),
    foreign key (clinic_id, media_id) references catalogue.media (clinic_id, id),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);

-- A list of {media, video, width, height, alt, caption}.
alter table catalogue.item_version add column illustrations jsonb not null default '[]';

grant select, insert, delete on catalogue.media, catalogue.media_file to restride_app;
grant update (added_at) on catalogue.media to restride_app;
grant select, insert on catalogue.media_use to restride_app;

alter table catalogue.media enable row level security;
alter table catalogue.media force row level security;
create policy walls on catalogue.media using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.media_file enable row level security;
alter table catalogue.media_file force row level security;
create policy walls on catalogue.media_file using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
alter table catalogue.media_use enable row level security;
alter table catalogue.media_use force row level security;
create policy walls on catalogue.media_use using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
