-- An account may wait for its first password.
alter table account alter column password_hash drop not null;

alter table account
    -- Attempts in a row that were not right; five lock the account until an administrator unlocks it.
    add column failed_sign_ins integer not null default 0,
    add column locked_at timestamptz,
    -- Whether that it is locked was told already
    add column lock_told boolean not null default false,
    add column last_sign_in_at timestamptz;

-- The last passwords of each account, so that none of them is chosen again.
create table account_password (
    account_id bigint      not null references account,
    hash       text        not null,
    set_at     timestamptz not null,
    primary key (account_id, hash)
);

insert into account_password (account_id, hash, set_at)
select id, password_hash, created_at from account where not demo;

-- Links by which the first administrator chooses a password; only hashes of them are kept.
create table account_welcome (
    token_hash text primary key,
    account_id bigint      not null references account,
    expires_at timestamptz not null,
    constraint account_welcome_hash check (token_hash ~ '^[0-9a-f]{64}$')
);

grant select, insert, delete on account_password, account_welcome to ${web};
