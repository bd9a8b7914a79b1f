-- Whom to ask: an office of a commune, of a province, or the one of the installation. Offices, not persons.
create table contact (
    province_code text references province,
    commune_code  text,
    name          text not null,
    phone         text,
    email         text,
    hours         text,
    constraint contact_once unique nulls not distinct (province_code, commune_code),
    constraint contact_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint contact_commune_has_province check (commune_code is null or province_code is not null),
    constraint contact_can_be_reached check (num_nonnulls(phone, email) > 0)
);

grant select, insert, update on contact to ${web};

-- Those of provinces and of the installation are for everybody, also who is not signed in; a commune's for its own
-- people. Kept by administrators.
do $$
declare
    reads text := $p$(
        commune_code is null
        or (select '*' = any (scope('provinces')))
        or province_code = any ((select scope('provinces'))::text[])
        or commune_code = any ((select scope('communes'))::text[]))$p$;
    administers text := $p$(
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[]))$p$;
begin
    alter table contact enable row level security;
    execute format('create policy reads on contact for select to ${web} using (%s or %s)', reads, administers);
    execute format('create policy adds on contact for insert to ${web} with check (%s)', administers);
    execute format('create policy changes on contact for update to ${web} using (%s) with check (%s)', administers, administers);
end
$$;
