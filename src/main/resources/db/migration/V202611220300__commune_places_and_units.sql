-- Provinces and communes with their official codes. Names repeat across provinces, codes do not.
create extension if not exists unaccent;

create table province (
    code text primary key,
    name text not null,
    kind text not null,
    constraint province_code check (code ~ '^\d{2}$'),
    constraint province_kind check (kind in ('PROVINCE', 'CITY'))
);

create table commune (
    code          text primary key,
    province_code text not null references province,
    name          text not null,
    kind          text not null,
    constraint commune_code check (code ~ '^\d{5}$'),
    constraint commune_kind check (kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE')),
    constraint commune_in_province unique (province_code, code),
    constraint commune_name_once_in_province unique (province_code, name)
);

-- The organs that every commune has; a commune that takes up work gets a unit for each.
create table organ (
    code     text primary key,
    name     text not null,
    position integer not null unique
);

create sequence unit_seq increment by 50;

-- A body that answers for targets: an organ of the commune, a school, a health station.
create table unit (
    id            bigint primary key,
    province_code text not null,
    commune_code  text not null,
    organ_code    text references organ,
    name          text not null,
    constraint unit_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint unit_name_once_in_commune unique (commune_code, name),
    constraint unit_in_commune unique (id, commune_code)
);

grant select on province, commune, organ to ${web};
grant select, insert, update on unit to ${web};
grant usage on sequence unit_seq to ${web};
