-- Signed for the demonstration; nobody's committee has said it.
alter table assessment add column demo boolean not null default false;
