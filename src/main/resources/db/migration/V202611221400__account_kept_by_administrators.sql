-- What an administrator keeps of an account besides its name.
alter table account
    -- The province whose administrators keep the account while it holds no grant; null: those of the installation.
    add column home_province_code text references province,
    add column work_phone text,
    add column email text,
    add column must_change_password boolean not null default false,
    add column password_set_at timestamptz,
    add column enabled_at timestamptz;

update account set password_set_at = created_at, enabled_at = created_at;
update account set home_province_code = held.province_code
from (select account_id, min(province_code) as province_code
      from account_role
      group by account_id
      having count(distinct province_code) = 1 and bool_and(province_code is not null)) held
where held.account_id = account.id;

alter table account alter column enabled_at set not null;

-- The last day a role holds: a deputy's, for a time.
alter table account_role add column until_day date;
