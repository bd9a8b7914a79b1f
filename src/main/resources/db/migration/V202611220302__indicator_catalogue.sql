-- Indicators that communes share. Communes are comparable only on a shared definition.
create table indicator (
    code        text primary key,
    field       text    not null,
    name        text    not null,
    unit        text    not null,
    direction   text    not null,
    nature      text    not null,
    frequency   text    not null,
    numerator   text,
    denominator text,
    formula     text,
    lead_source text,
    note        text,
    definition  text    not null,
    position    integer not null unique
);

grant select on indicator to ${web};
