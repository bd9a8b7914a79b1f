create sequence task_seq increment by 50;

-- What a commune's documents undertake beside their targets.
create table task (
    id            bigint  primary key default nextval('task_seq'),
    province_code text    not null,
    commune_code  text    not null,
    -- Null where no document sets it
    resolution_id bigint,
    first_year    integer not null,
    last_year     integer not null,
    kind          text    not null,
    number        text,
    title         text    not null,
    -- Said of it in the six fields, beside units and days; null where nothing is
    work          text,
    others        text,
    means         text,
    authority     text,
    product       text,
    starts_on     date,
    due_on        date,
    -- Removed ones stay, so that they can be taken up again
    removed_on    date,
    version       integer not null default 0,
    constraint task_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint task_resolution foreign key (resolution_id, commune_code) references resolution (id, commune_code),
    constraint task_in_commune unique (id, commune_code),
    constraint task_kind check (kind in ('BREAKTHROUGH', 'SCHEME', 'PROGRAMME', 'WORK', 'TASK')),
    constraint task_said check (title <> '' and number <> '' and work <> '' and others <> '' and means <> ''
        and authority <> '' and product <> ''),
    constraint task_days check (starts_on <= due_on),
    constraint task_term check (first_year < last_year)
);

create index task_by_commune on task (commune_code);

-- By its key a unit either leads or supports.
create table task_share (
    task_id       bigint not null,
    unit_id       bigint not null,
    province_code text   not null,
    commune_code  text   not null,
    part          text   not null,
    primary key (task_id, unit_id),
    constraint task_share_task foreign key (task_id, commune_code) references task (id, commune_code),
    constraint task_share_unit foreign key (unit_id, commune_code) references unit (id, commune_code),
    constraint task_share_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint task_share_part check (part in ('LEAD', 'SUPPORTING'))
);

create index task_share_by_unit on task_share (unit_id);

-- The targets that it serves.
create table task_target (
    task_id       bigint not null,
    target_id     bigint not null,
    province_code text   not null,
    commune_code  text   not null,
    primary key (task_id, target_id),
    constraint task_target_task foreign key (task_id, commune_code) references task (id, commune_code),
    constraint task_target_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint task_target_commune foreign key (province_code, commune_code) references commune (province_code, code)
);

create index task_target_by_target on task_target (target_id);

-- How far it is, step by step; none is ever changed, the one with the highest number holds.
create table task_report (
    task_id       bigint      not null,
    number        integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    state         text        not null,
    -- Null where nobody says how much
    percent       numeric,
    note          text,
    -- The day that it tells of
    stands_on     date        not null,
    reported_by   bigint      not null references account,
    reported_at   timestamptz not null,
    demo          boolean     not null default false,
    primary key (task_id, number),
    constraint task_report_task foreign key (task_id, commune_code) references task (id, commune_code),
    constraint task_report_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint task_report_number check (number > 0),
    constraint task_report_state check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STOPPED')),
    constraint task_report_percent check (percent between 0 and 100),
    constraint task_report_done check (state <> 'DONE' or percent = 100),
    constraint task_report_not_started check (state <> 'NOT_STARTED' or percent is null),
    constraint task_report_note check (note <> ''),
    constraint task_report_stopped check (state <> 'STOPPED' or note is not null)
);

create index task_report_by_commune on task_report (commune_code);

grant select, insert, update on task to ${web};
grant select, insert, delete on task_share to ${web};
grant select, insert, delete on task_target to ${web};
grant select, insert on task_report to ${web};
grant usage on sequence task_seq to ${web};

-- What internal documents undertake is read by whom they are open to, and by the units that have a share in it.
create function hidden_tasks() returns bigint[]
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
return (
    select coalesce(array_agg(task.id), '{}')
    from task
    join resolution on resolution.id = task.resolution_id
    where resolution.visibility = 'INTERNAL'
      and task.commune_code = any ((select scope('communes'))::text[])
      and task.commune_code <> all ((select scope('internal'))::text[])
      and not exists (select from task_share
                      where task_share.task_id = task.id
                        and task_share.unit_id = any ((select scope('units'))::bigint[])));

do $$
declare
    bound record;
    seen text;
    writes text;
begin
    for bound in
        select * from (values ('task', 'id', ''), ('task_share', 'task_id', ''), ('task_report', 'task_id', ''),
                              ('task_target', 'task_id', 'and target_id <> all ((select hidden_targets())::bigint[])'))
            as bound (name, key, further)
    loop
        seen := format($p$(
            commune_code = any ((select scope('internal'))::text[])
            or %I <> all ((select hidden_tasks())::bigint[]) %s)$p$, bound.key, bound.further);
        writes := format($p$(
            (select '*' = any (scope('writable')))
            or commune_code = any ((select scope('writable'))::text[]) and %s)$p$, seen);
        execute format('alter table %I enable row level security', bound.name);
        execute format($p$create policy reads on %I for select to ${web} using (
            (select '*' = any (scope('provinces')))
            or province_code = any ((select scope('provinces'))::text[])
            or commune_code = any ((select scope('communes'))::text[]) and %s)$p$, bound.name, seen);
        execute format('create policy adds on %I for insert to ${web} with check (%s)', bound.name, writes);
        execute format('create policy changes on %I for update to ${web} using (%s) with check (%s)',
                       bound.name, writes, writes);
        execute format('create policy removes on %I for delete to ${web} using (%s)', bound.name, writes);
    end loop;
end
$$;
