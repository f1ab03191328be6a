-- Times are milliseconds since 1970 UTC; days are ISO texts of the site's calendar; 0 and 1 stand for no and yes.
-- A statement ends with a semicolon at the end of a line. Columns stand in the same order in both dialects.

create table office_entry (
    kind text not null,
    id text not null,
    revision integer not null,
    from_day text not null,
    is_retired integer not null,
    document text not null,
    primary key (kind, id, revision)
) without rowid;

create table target (
    metric text not null,
    department text not null,
    from_day text not null,
    value double precision not null,
    primary key (metric, department, from_day)
) without rowid;

create table annotation (
    id text not null,
    day text not null,
    note text not null,
    department text not null,
    primary key (id)
) without rowid;

create table setting (
    name text not null,
    value text not null,
    primary key (name)
) without rowid;

create table survey (
    id text not null,
    version integer not null,
    definition text not null,
    published_at bigint not null,
    primary key (id, version)
);

create table binding (
    source text not null,
    name text not null,
    version integer not null,
    plugin text not null,
    metric text not null,
    fields text not null,
    parameters text not null,
    from_day text,
    is_removed integer not null,
    primary key (source, name, version)
) without rowid;

-- Append-only but for is_current: a correction or an undo adds a revision and clears the mark of the one before.
create table response (
    id text not null,
    revision integer not null,
    source text not null,
    source_version integer not null,
    department text not null,
    site text not null,
    person text not null,
    channel text not null,
    occurred_at bigint not null,
    entered_at bigint not null,
    day text not null,
    answers text not null,
    is_voided integer not null,
    reason text not null,
    entered_by text not null,
    belongs_to text,
    external_id text,
    is_current integer not null,
    primary key (id, revision)
) without rowid;

create unique index response_by_external_id on response (source, external_id, revision) where external_id is not null;
create index response_by_day on response (source, day, department, is_voided) where is_current = 1;
create index response_by_entry on response (entered_at) where is_current = 1;
create index response_by_owner on response (belongs_to) where belongs_to is not null;

-- The mark that a day's states go by: raised by one with every transaction that wrote to the day.
create table response_day (
    source text not null,
    source_version integer not null,
    department text not null,
    site text not null,
    day text not null,
    changes bigint not null,
    primary key (source, source_version, department, site, day)
) without rowid;

-- Saved states of metrics: derived, rebuildable. `changes` is the day's count that the rows were read at.
create table day_state (
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
    state text not null,
    primary key (metric, metric_version, binding, binding_version, source, source_version, department, site, day)
) without rowid;
