create sequence account_seq increment by 50;

create table account (
    id            bigint primary key,
    username      text        not null unique,
    display_name  text        not null,
    password_hash text        not null,
    enabled       boolean     not null default true,
    demo          boolean     not null default false,
    created_at    timestamptz not null,
    version       integer     not null,
    constraint account_username check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$')
);

-- What an account may do, and where. Several per account.
create table account_role (
    account_id    bigint not null references account,
    role          text   not null,
    province_code text references province,
    commune_code  text references commune,
    unit_id       bigint references unit,
    constraint account_role_once unique nulls not distinct (account_id, role, province_code, commune_code, unit_id),
    constraint account_role_scope check (
        case role
            when 'ADMINISTRATOR'      then commune_code is null and unit_id is null
            when 'NATIONAL_READER'    then province_code is null and commune_code is null and unit_id is null
            when 'PROVINCE_REVIEWER'  then province_code is not null and commune_code is null and unit_id is null
            when 'INSPECTOR'          then province_code is not null and unit_id is null
            when 'READER'             then commune_code is not null and unit_id is null
            when 'STANDING_COMMITTEE' then commune_code is not null and unit_id is null
            when 'PARTY_OFFICE'       then commune_code is not null and unit_id is null
            when 'UNIT_REPORTER'      then commune_code is not null and unit_id is not null
            else false
        end),
    constraint account_role_commune_has_province check (commune_code is null or province_code is not null)
);

grant select, insert, update on account to ${web};
grant select, insert, delete on account_role to ${web};
grant usage on sequence account_seq to ${web};
