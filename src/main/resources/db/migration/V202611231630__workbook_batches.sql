-- Workbooks that communes filled and sent to their province, read and stored together. What was found in each is kept for
-- a while, so that it can be looked through; a file itself only until its figures are stored.
create table workbook_batch (
    id            bigint generated always as identity primary key,
    province_code text        not null references province,
    by            bigint      not null references account,
    at            timestamptz not null,
    -- Whether somebody has asked for what is clean to be stored
    storing       boolean     not null default false,
    constraint workbook_batch_in_province unique (id, province_code)
);

create index workbook_batch_by_province on workbook_batch (province_code, id);

create table batch_workbook (
    batch_id      bigint      not null,
    number        integer     not null,
    province_code text        not null,
    file          text        not null,
    sha256        text        not null,
    content       bytea,
    state         text        not null default 'WAITING',
    -- As the workbook says; whether the province has such a commune is asked when it is read
    place         text,
    period        text,
    found         jsonb,
    saved         integer,
    done_at       timestamptz,
    primary key (batch_id, number),
    constraint batch_workbook_batch foreign key (batch_id, province_code) references workbook_batch (id, province_code),
    constraint batch_workbook_state
        check (state in ('WAITING', 'CLEAN', 'UNCHANGED', 'CONFLICT', 'WRONG', 'STORED')),
    constraint batch_workbook_read check (state = 'WAITING' or done_at is not null),
    constraint batch_workbook_stored check ((state = 'STORED') = (saved is not null))
);

-- Which workbooks of a commune were stored for it, by whom: for the commune, and for good. It holds no figure.
create table loaded_workbook (
    batch_id      bigint      not null,
    number        integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    period        text        not null,
    file          text        not null,
    sha256        text        not null,
    figures       integer     not null,
    by            bigint      not null references account,
    at            timestamptz not null,
    primary key (batch_id, number),
    constraint loaded_workbook_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint loaded_workbook_round foreign key (commune_code, period) references round (commune_code, period)
);

create index loaded_workbook_by_round on loaded_workbook (commune_code, period);

do $$
declare
    name text;
    reads text := $p$
        (select '*' = any (scope('provinces')))
        or province_code = any ((select scope('provinces'))::text[])$p$;
    keeps text := $p$
        (select '*' = any (scope('administered')))
        or province_code = any ((select scope('administered'))::text[])$p$;
begin
    foreach name in array array['workbook_batch', 'batch_workbook'] loop
        execute format('alter table %I enable row level security', name);
        -- Figures stand in it, and who administers a province as such reads none: what keeps a batch also reads the province
        execute format('create policy reads on %I for select to ${web} using (%s)', name, reads);
        execute format('create policy adds on %I for insert to ${web} with check ((%s) and (%s))', name, keeps, reads);
        execute format('create policy changes on %I for update to ${web} using ((%s) and (%s)) with check ((%s) and (%s))',
                       name, keeps, reads, keeps, reads);
    end loop;
    alter table loaded_workbook enable row level security;
    execute format('create policy reads on loaded_workbook for select to ${web} using (
        %s or commune_code = any ((select scope(''communes''))::text[]))', reads);
    execute 'create policy adds on loaded_workbook for insert to ${web} with check (
        (select ''*'' = any (scope(''writable''))) or commune_code = any ((select scope(''writable''))::text[]))';
end
$$;

grant select, insert, update on workbook_batch, batch_workbook to ${web};
grant select, insert on loaded_workbook to ${web};
