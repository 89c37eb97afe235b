-- Ways in without a password. Platform tables, without health data.
alter table platform.account
    alter column password_hash drop not null,
    -- What passkeys know the account by; says nothing about the person.
    add column passkey_handle bytea unique check (octet_length(passkey_handle) between 16 and 64),
    -- When the person was asked whether they want a passkey: once is enough.
    add column passkey_offered_at timestamptz;

create table platform.passkey (
    id uuid primary key,
    account_id uuid not null references platform.account on delete cascade,
    credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
    public_key bytea not null,
    -- Grows with each use, where the device counts at all; a smaller one tells of a copy.
    signature_count bigint not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    attestation_object bytea not null,
    client_data bytea not null,
    label text not null check (length(label) between 1 and 60),
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index passkey_by_account on platform.passkey (account_id);
grant select, insert, update, delete on platform.passkey to restride_app;

alter table platform.one_time_link
    -- The mail address that the link confirms.
    add column address text check (length(address) <= 254),
    drop constraint one_time_link_purpose_check,
    drop constraint one_time_link_check;
alter table platform.one_time_link
    add constraint one_time_link_purpose_check check (purpose in ('PASSWORD', 'SET_UP', 'SIGN_IN', 'ADDRESS')),
    add constraint one_time_link_check check ((account_id is null) = (purpose = 'SET_UP')),
    add constraint one_time_link_address check ((address is not null) = (purpose = 'ADDRESS'));

-- Whether the person said that the device is theirs alone; until now that was taken for granted.
alter table platform.device_token add column trusted boolean not null default true;
alter table platform.device_token alter column trusted drop default;
