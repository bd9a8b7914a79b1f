-- What a Party office has made of the text that the portal writes. Every save is a row; the highest version holds.
create table report_section (
    province_code text        not null,
    commune_code  text        not null,
    -- Of the report, which need not be that of a round
    period        text        not null,
    form          text        not null,
    section       text        not null,
    version       integer     not null,
    -- Paragraphs, one a line; empty where the section is left out
    body          text        not null,
    -- What the portal wrote from the figures of that moment
    written       text        not null,
    -- Whether it may say what is not open to everybody in the commune
    internal      boolean     not null,
    saved_by      bigint      not null references account,
    saved_at      timestamptz not null,
    primary key (commune_code, period, form, section, version),
    constraint report_section_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint report_section_form check (form in ('PARTY', 'STATE')),
    constraint report_section_section check (section in
        ('OPENING', 'OVERVIEW', 'FIELDS', 'DANGERS', 'MISSING', 'CONCLUSIONS', 'TASKS', 'REQUESTS')),
    constraint report_section_version check (version > 0)
);

-- Number, day and subject of one report
create table report_mark (
    province_code text        not null,
    commune_code  text        not null,
    period        text        not null,
    form          text        not null,
    version       integer     not null,
    number        text,
    dated_on      date,
    subject       text,
    saved_by      bigint      not null references account,
    saved_at      timestamptz not null,
    primary key (commune_code, period, form, version),
    constraint report_mark_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint report_mark_form check (form in ('PARTY', 'STATE')),
    constraint report_mark_version check (version > 0)
);

-- What stands around the text of a commune's reports
create table report_head (
    province_code text        not null,
    commune_code  text        not null,
    form          text        not null,
    version       integer     not null,
    superior      text        not null,
    issuer        text        not null,
    symbol        text        not null,
    place         text        not null,
    recipients    text        not null,
    authority     text        not null,
    position      text        not null,
    signer        text        not null,
    saved_by      bigint      not null references account,
    saved_at      timestamptz not null,
    primary key (commune_code, form, version),
    constraint report_head_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint report_head_form check (form in ('PARTY', 'STATE')),
    constraint report_head_version check (version > 0),
    constraint report_head_said check (issuer <> '' and symbol <> '' and place <> '' and authority <> '' and position <> '')
);

grant select, insert on report_section, report_mark, report_head to ${web};

do $$
declare
    name text;
    seen text;
begin
    foreach name in array array['report_section', 'report_mark', 'report_head'] loop
        -- A text is read by whoever may read all that it can say
        seen := case name when 'report_section'
            then 'and (not internal or commune_code = any ((select scope(''internal''))::text[]))' else '' end;
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (
            (select ''*'' = any (scope(''provinces'')))
            or province_code = any ((select scope(''provinces''))::text[])
            or commune_code = any ((select scope(''communes''))::text[]) %s)', name, seen);
        execute format('create policy adds on %I for insert to ${web} with check (
            (select ''*'' = any (scope(''writable'')))
            or commune_code = any ((select scope(''writable''))::text[]) %s)', name, seen);
    end loop;
end
$$;
