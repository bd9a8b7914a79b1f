-- Since when a code is asked for after the password.
alter table account add column second_factor_at timestamptz;

-- What an authenticator app and the portal know together. The secret is encrypted with a key outside of the database.
create table second_factor (
    account_id bigint primary key references account,
    secret     bytea       not null,
    created_at timestamptz not null,
    -- The last time step whose code was accepted: none is accepted twice
    last_step  bigint      not null default 0
);

-- Codes for who has lost the app; each is good once.
create table recovery_code (
    account_id bigint not null references account,
    hash       text   not null,
    primary key (account_id, hash),
    constraint recovery_code_hash check (hash ~ '^[0-9a-f]{64}$')
);

grant select, insert, update, delete on second_factor to ${web};
grant select, insert, delete on recovery_code to ${web};
