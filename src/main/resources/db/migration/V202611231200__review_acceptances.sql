-- What a province says about a figure of a round that was handed in: it stands beside the commune's own verification and
-- changes neither the figure nor the round. A later version of the figure is not accepted; the last word on a version holds.
create table province_acceptance (
    id            bigint generated always as identity primary key,
    series_id     bigint      not null,
    period        text        not null,
    version       integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    act           text        not null,
    -- What was accepted by one press of a button, and is taken back by another
    batch         uuid        not null,
    by            bigint      not null references account,
    at            timestamptz not null,
    constraint province_acceptance_version foreign key (series_id, period, version) references figure_version,
    constraint province_acceptance_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint province_acceptance_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint province_acceptance_act check (act in ('ACCEPTED', 'WITHDRAWN'))
);

create index province_acceptance_of_figure on province_acceptance (series_id, period, version, id);
create index province_acceptance_by_batch on province_acceptance (province_code, batch);

-- The questions that stood beside a figure when a reviewer of the province accepted or returned it; so it can be told how
-- often a kind of question was worth asking.
create table review_question (
    series_id     bigint      not null,
    period        text        not null,
    version       integer     not null,
    kind          text        not null,
    province_code text        not null,
    commune_code  text        not null,
    returned      boolean     not null,
    by            bigint      not null references account,
    at            timestamptz not null,
    primary key (series_id, period, version, kind),
    constraint review_question_version foreign key (series_id, period, version) references figure_version,
    constraint review_question_series foreign key (series_id, commune_code) references series (id, commune_code),
    constraint review_question_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint review_question_kind check (kind in ('SAME', 'ROUND', 'THRESHOLD', 'FAR', 'FELL', 'REVISED'))
);

create index review_question_by_province on review_question (province_code);

do $$
declare
    name text;
    seen text := $p$(
        commune_code = any ((select scope('internal'))::text[])
        or series_id <> all ((select hidden_series())::bigint[]))$p$;
begin
    foreach name in array array['province_acceptance', 'review_question'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (
            (select ''*'' = any (scope(''provinces'')))
            or province_code = any ((select scope(''provinces''))::text[])
            or commune_code = any ((select scope(''communes''))::text[]) and %s)', name, seen);
        execute format('create policy adds on %I for insert to ${web} with check (
            (select ''*'' = any (scope(''writable'')))
            or commune_code = any ((select scope(''writable''))::text[]) and %s)', name, seen);
    end loop;
end
$$;

grant select, insert on province_acceptance, review_question to ${web};
