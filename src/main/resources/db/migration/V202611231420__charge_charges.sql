-- Which member of the standing committee looks after a target, by office; who it was before stands in the audit trail.
create table charge (
    target_id     bigint      not null primary key,
    province_code text        not null,
    commune_code  text        not null,
    holder        text        not null,
    set_by        bigint      not null references account,
    set_at        timestamptz not null,
    constraint charge_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint charge_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint charge_named check (holder <> '')
);

create index charge_by_commune on charge (commune_code);

grant select, insert, update, delete on charge to ${web};

do $$
declare
    seen text := $p$(
        commune_code = any ((select scope('internal'))::text[])
        or target_id <> all ((select hidden_targets())::bigint[]))$p$;
    writes text := format($p$(
        (select '*' = any (scope('writable')))
        or commune_code = any ((select scope('writable'))::text[]) and %s)$p$, seen);
begin
    alter table charge enable row level security;
    execute format('create policy reads on charge for select to ${web} using (
        (select ''*'' = any (scope(''provinces'')))
        or province_code = any ((select scope(''provinces''))::text[])
        or commune_code = any ((select scope(''communes''))::text[]) and %s)', seen);
    execute format('create policy adds on charge for insert to ${web} with check (%s)', writes);
    execute format('create policy changes on charge for update to ${web} using (%s) with check (%s)', writes, writes);
    execute format('create policy removes on charge for delete to ${web} using (%s)', writes);
end
$$;
