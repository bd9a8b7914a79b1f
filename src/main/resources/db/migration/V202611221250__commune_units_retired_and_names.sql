-- A unit that no longer answers for anything stays where it answered before.
alter table unit add column retired_on date;

-- What a commune was called, and of which kind it was, from a day on; the first row of a commune has no day.
create table commune_name (
    province_code text        not null,
    commune_code  text        not null,
    position      integer     not null,
    from_day      date,
    name          text        not null,
    kind          text        not null,
    document      text,
    entered_by    bigint      not null references account,
    entered_at    timestamptz not null,
    primary key (commune_code, position),
    constraint commune_name_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint commune_name_kind check (kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE')),
    constraint commune_name_first_has_no_day check ((position = 1) = (from_day is null)),
    constraint commune_name_one_a_day unique (commune_code, from_day)
);

grant select, insert on commune_name to ${web};

-- The official list follows the latest name; the role of the pages cannot write to the list itself.
create function commune_takes_its_name() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update commune set name = new.name, kind = new.kind where code = new.commune_code;
    return null;
end
$$;

create trigger commune_takes_its_name after insert on commune_name
    for each row execute function commune_takes_its_name();
