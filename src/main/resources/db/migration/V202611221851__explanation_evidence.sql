create sequence evidence_seq increment by 1;

-- What shows that an explanation or a figure is so: a link or a file. Removed ones stay, with who removed them and why.
create table evidence (
    id             bigint      primary key default nextval('evidence_seq'),
    province_code  text        not null,
    commune_code   text        not null,
    period         text        not null,
    -- Of an explanation: its target. Of a figure: its series
    target_id      bigint,
    series_id      bigint,
    title          text        not null,
    link           text,
    file_name      text,
    media_type     text,
    size           integer,
    sha256         text,
    scanned        boolean     not null,
    added_by       bigint      not null references account,
    added_at       timestamptz not null,
    removed_by     bigint      references account,
    removed_at     timestamptz,
    removed_reason text,
    constraint evidence_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint evidence_round foreign key (commune_code, period) references round,
    constraint evidence_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint evidence_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint evidence_in_commune unique (id, commune_code),
    constraint evidence_of_one check (num_nonnulls(target_id, series_id) = 1),
    constraint evidence_link_or_file check (num_nonnulls(link, file_name) = 1),
    constraint evidence_link check (link ~ '^https://'),
    constraint evidence_file check (num_nulls(file_name, media_type, size, sha256) in (0, 4)),
    constraint evidence_removed check (num_nulls(removed_by, removed_at, removed_reason) in (0, 3))
);

create index evidence_by_commune on evidence (commune_code, period);

-- Apart from its row, so that lists never read it.
create table evidence_file (
    evidence_id   bigint primary key,
    province_code text   not null,
    commune_code  text   not null,
    content       bytea  not null,
    constraint evidence_file_evidence foreign key (evidence_id, commune_code) references evidence (id, commune_code),
    constraint evidence_file_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint evidence_file_size check (length(content) between 1 and 10485760)
);

-- Packed already; a second packing costs time only
alter table evidence_file alter column content set storage external;

grant select, insert on evidence, evidence_file to ${web};
grant update (removed_by, removed_at, removed_reason) on evidence to ${web};
grant usage on sequence evidence_seq to ${web};

-- As for figures: an administrator sees none of it, and of internal documents nobody to whom they are not open
do $$
declare
    seen text := $p$(
        commune_code = any ((select scope('internal'))::text[])
        or coalesce(target_id <> all ((select hidden_targets())::bigint[]), true)
        and coalesce(series_id <> all ((select hidden_series())::bigint[]), true))$p$;
    reads text := $p$
        (select '*' = any (scope('provinces')))
        or province_code = any ((select scope('provinces'))::text[])
        or commune_code = any ((select scope('communes'))::text[])$p$;
    writes text := $p$
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[])$p$;
begin
    alter table evidence enable row level security;
    execute format('create policy reads on evidence for select to ${web} using ((%s) and (%s))', reads, seen);
    execute format('create policy adds on evidence for insert to ${web} with check ((%s) and (%s))', writes, seen);
    execute format('create policy changes on evidence for update to ${web} using ((%s) and (%s)) with check ((%s) and (%s))',
                   writes, seen, writes, seen);
    -- A file is reached where its row is
    alter table evidence_file enable row level security;
    execute format('create policy reads on evidence_file for select to ${web} using (
        (%s) and exists (select from evidence where evidence.id = evidence_id))', reads);
    execute format('create policy adds on evidence_file for insert to ${web} with check (
        (%s) and exists (select from evidence where evidence.id = evidence_id))', writes);
end
$$;

create trigger withheld_target_takes_nothing after insert on evidence
    for each row execute function withheld_target_takes_nothing();
create trigger withheld_series_takes_nothing after insert on evidence
    for each row execute function withheld_series_takes_nothing();
