-- What shows that a metric version still is the formula that it was: the files that gave its figures, in the order in which they
-- came (place), each with its figure for made-up rows; and the figures of the newest closed days.
create table metric_library (
    metric text not null,
    metric_version integer not null,
    sha256 text not null,
    place integer not null,
    probe text not null,
    primary key (metric, metric_version, sha256)
) without rowid;

create table day_figure (
    metric text not null,
    metric_version integer not null,
    binding text not null,
    binding_version integer not null,
    source text not null,
    source_version integer not null,
    department text not null,
    site text not null,
    day text not null,
    changes bigint not null,
    figure text not null,
    primary key (metric, metric_version, binding, binding_version, source, source_version, department, site, day)
) without rowid;
