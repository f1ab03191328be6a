-- A target is for all bindings of a metric (binding is empty) or for one by its name, has bands of its own or none, and is never
-- overwritten: a change of it, or its being taken back, is a further revision.
create table target_before as select * from target;
drop table target;

create table target (
    metric text collate "C" not null,
    binding text collate "C" not null,
    department text collate "C" not null,
    from_day text collate "C" not null,
    revision integer not null,
    value double precision not null,
    poor_ends double precision,
    good_begins double precision,
    is_removed integer not null,
    primary key (metric, binding, department, from_day, revision)
);

-- Until now a name without a point was a metric's id, whichever plugin's, or a binding's name, whatever it was bound to. It goes on
-- to concern the same bindings; a name that concerned none stays as it is. Of two on one day the one with the full id counts.
insert into target (metric, binding, department, from_day, revision, value, poor_ends, good_begins, is_removed)
select metric, binding, department, from_day,
       row_number() over (partition by metric, binding, department, from_day order by is_full), value, null, null, 0
from (
    select metric, '' as binding, department, from_day, value, 1 as is_full from target_before as old
    where metric like '%.%' or not exists (select 1 from binding as b where b.metric = old.metric or b.name = old.metric)
    union all
    select distinct b.plugin || '.' || b.metric, '', old.department, old.from_day, old.value, 0
    from target_before as old join binding as b on b.metric = old.metric
    union all
    select distinct b.plugin || '.' || b.metric, b.name, old.department, old.from_day, old.value, 0
    from target_before as old join binding as b on b.name = old.metric and b.metric <> old.metric
) as known;

drop table target_before;
