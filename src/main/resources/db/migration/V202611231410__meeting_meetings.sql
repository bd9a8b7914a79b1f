-- Meetings of the standing committee about the targets of a period: prepared, held, and ended with minutes.
create sequence meeting_seq increment by 50;

create table meeting (
    id            bigint primary key,
    version       integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    period        text        not null,
    title         text        not null,
    held_on       date        not null,
    attendance    text,
    closing       text,
    prepared_by   bigint      not null references account,
    prepared_at   timestamptz not null,
    ended_by      bigint references account,
    ended_at      timestamptz,
    constraint meeting_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint meeting_round foreign key (commune_code, period) references round,
    constraint meeting_in_place unique (id, commune_code),
    constraint meeting_said check (title <> '' and attendance <> '' and closing <> ''),
    constraint meeting_ended_whole check (num_nulls(ended_by, ended_at) in (0, 2))
);

create index meeting_by_commune on meeting (commune_code, held_on);

-- Its targets, in the order in which they are talked about
create table meeting_item (
    meeting_id    bigint  not null,
    position      integer not null,
    province_code text    not null,
    commune_code  text    not null,
    target_id     bigint  not null,
    primary key (meeting_id, position),
    constraint meeting_item_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint meeting_item_meeting foreign key (meeting_id, commune_code) references meeting (id, commune_code),
    constraint meeting_item_target foreign key (target_id, commune_code) references target (id, commune_code)
);

create index meeting_item_by_commune on meeting_item (commune_code);

-- What was concluded in it
create table meeting_direction (
    meeting_id    bigint not null,
    direction_id  bigint not null primary key,
    province_code text   not null,
    commune_code  text   not null,
    constraint meeting_direction_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint meeting_direction_meeting foreign key (meeting_id, commune_code) references meeting (id, commune_code),
    constraint meeting_direction_direction foreign key (direction_id, commune_code) references direction (id, commune_code)
);

create index meeting_direction_by_meeting on meeting_direction (meeting_id);
create index meeting_direction_by_commune on meeting_direction (commune_code);

-- A link to the screen in the meeting room: whoever holds it reads the meeting's pages until it expires, and writes nothing
create table meeting_link (
    id            bigint generated always as identity primary key,
    meeting_id    bigint      not null,
    province_code text        not null,
    commune_code  text        not null,
    -- Of the link's last part, which is kept nowhere
    token_hash    text        not null unique,
    made_by       bigint      not null references account,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    withdrawn_at  timestamptz,
    constraint meeting_link_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint meeting_link_meeting foreign key (meeting_id, commune_code) references meeting (id, commune_code),
    constraint meeting_link_lasts check (expires_at > made_at)
);

create index meeting_link_by_commune on meeting_link (commune_code, meeting_id);

grant usage on sequence meeting_seq to ${web};
grant select, insert, update on meeting, meeting_link to ${web};
grant select, insert, update, delete on meeting_item to ${web};
grant select, insert on meeting_direction to ${web};

-- Read like internal documents; not by units, which read what they are to do
do $$
declare
    name text;
    writes text := $p$(
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[])
           and commune_code = any ((select scope('internal'))::text[]))$p$;
begin
    foreach name in array array['meeting', 'meeting_item', 'meeting_direction', 'meeting_link'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (
            (select ''*'' = any (scope(''provinces'')))
            or province_code = any ((select scope(''provinces''))::text[])
            or commune_code = any ((select scope(''communes''))::text[])
               and commune_code = any ((select scope(''internal''))::text[]))', name);
        execute format('create policy adds on %I for insert to ${web} with check %s', name, writes);
        if name <> 'meeting_direction' then
            execute format('create policy changes on %I for update to ${web} using %s with check %s', name, writes, writes);
        end if;
    end loop;
    execute format('create policy removes on meeting_item for delete to ${web} using %s', writes);
end
$$;
