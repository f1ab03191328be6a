-- What shows that a metric version still is the formula that it was: the files that gave its figures, in the order in which they
-- came (place), each with its figure for made-up rows; and the figures of the newest closed days.
create table metric_library (
    metric text collate "C" not null,
    metric_version integer not null,
    sha256 text collate "C" not null,
    place integer not null,
    probe text collate "C" not null,
    primary key (metric, metric_version, sha256)
);

create table day_figure (
    metric text collate "C" not null,
    metric_version integer not null,
    binding text collate "C" not null,
    binding_version integer not null,
    source text collate "C" not null,
    source_version integer not null,
    department text collate "C" not null,
    site text collate "C" not null,
    day text collate "C" not null,
    changes bigint not null,
    figure text collate "C" not null,
    primary key (metric, metric_version, binding, binding_version, source, source_version, department, site, day)
);
