-- A survey's responses in the order of their list. What staff answered in rounds is not in it: it is never shown one by one.
create index response_by_moment on response (source, occurred_at, id) where is_current = 1 and round is null;
