-- What was undone is counted for every score.
create index voided_response on response (source, day) where is_current = 1 and is_voided = 1;
