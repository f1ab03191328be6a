-- The first figure of a closed day stays the day's own for good. Later versions of its metric add theirs of the newest closed days, so
-- that their files, too, have something to be compared with.
alter table day_figure add column is_first integer not null default 1;
