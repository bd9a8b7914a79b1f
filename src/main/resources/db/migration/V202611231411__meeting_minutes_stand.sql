-- What was shown of each target when the meeting ended, so that its minutes stay what they were
alter table meeting_item
    add column state    text,
    add column sentence text,
    add column cause    text,
    add column measures text,
    add constraint meeting_item_said_whole check (num_nulls(cause, measures) in (0, 2));
