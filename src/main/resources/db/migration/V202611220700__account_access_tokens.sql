create sequence access_token_seq increment by 50;

-- What a program shows instead of a password. The token itself is kept nowhere: it has 256 random bits, which nobody
-- can try out, so a plain hash of it is as safe as a slow one and can be looked up.
create table access_token (
    id           bigint primary key,
    account_id   bigint      not null references account,
    name         text        not null,
    hash         text        not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    version      integer     not null,
    constraint access_token_hash check (hash ~ '^[0-9a-f]{64}$'),
    constraint access_token_ends check (expires_at > created_at)
);

create index access_token_by_account on access_token (account_id);

grant select, insert, update on access_token to ${web};
grant usage on sequence access_token_seq to ${web};
