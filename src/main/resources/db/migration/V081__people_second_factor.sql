-- Codes for those who lost their phone; each opens the door once. 80 random bits each, so a plain hash is enough.
create table platform.recovery_code (
    account_id uuid not null references platform.account on delete cascade,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    created_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
);
grant select, insert, update, delete on platform.recovery_code to restride_app;
comment on column platform.account.second_factor_secret is
    'Sealed with a key that is kept outside the database: v1:<key id>:<base64url of nonce and AES-256-GCM ciphertext>';
