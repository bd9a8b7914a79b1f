-- What a card says besides: its number as printed and the titles above it, the common indicator, what a figure stands for,
-- and, where the document is read again, which target of the resolution it words anew.
alter table intake_card
    add column number       text   not null default '',
    add column headings     text[] not null default '{}',
    add column indicator    text   not null default '',
    add column accumulation text   not null default '',
    add column amends       text;

-- Of a document that is read again: says just what the resolution has already
alter table intake_card drop constraint intake_card_state;
alter table intake_card add constraint intake_card_state
    check (state in ('PENDING', 'ACCEPTED', 'DROPPED', 'UNCHANGED', 'ENTERED'));
