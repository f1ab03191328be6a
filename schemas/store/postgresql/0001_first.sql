-- Times are milliseconds since 1970 UTC; days are ISO texts of the site's calendar; 0 and 1 stand for no and yes.
-- A statement ends with a semicolon at the end of a line. Columns stand in the same order in both dialects.
-- Texts compare by their bytes (collate "C"), as they do in SQLite and in the program.

create table office_entry (
    kind text collate "C" not null,
    id text collate "C" not null,
    revision integer not null,
    from_day text collate "C" not null,
    is_retired integer not null,
    document text collate "C" not null,
    primary key (kind, id, revision)
);

create table target (
    metric text collate "C" not null,
    department text collate "C" not null,
    from_day text collate "C" not null,
    value double precision not null,
    primary key (metric, department, from_day)
);

create table annotation (
    id text collate "C" not null,
    day text collate "C" not null,
    note text collate "C" not null,
    department text collate "C" not null,
    primary key (id)
);

create table setting (
    name text collate "C" not null,
    value text collate "C" not null,
    primary key (name)
);

create table survey (
    id text collate "C" not null,
    version integer not null,
    definition text collate "C" not null,
    published_at bigint not null,
    primary key (id, version)
);

create table binding (
    source text collate "C" not null,
    name text collate "C" not null,
    version integer not null,
    plugin text collate "C" not null,
    metric text collate "C" not null,
    fields text collate "C" not null,
    parameters text collate "C" not null,
    from_day text collate "C",
    is_removed integer not null,
    primary key (source, name, version)
);

-- Append-only but for is_current: a correction or an undo adds a revision and clears the mark of the one before.
create table response (
    id text collate "C" not null,
    revision integer not null,
    source text collate "C" not null,
    source_version integer not null,
    department text collate "C" not null,
    site text collate "C" not null,
    person text collate "C" not null,
    channel text collate "C" not null,
    occurred_at bigint not null,
    entered_at bigint not null,
    day text collate "C" not null,
    answers jsonb not null,
    is_voided integer not null,
    reason text collate "C" not null,
    entered_by text collate "C" not null,
    belongs_to text collate "C",
    external_id text collate "C",
    is_current integer not null,
    primary key (id, revision)
);

create unique index response_by_external_id on response (source, external_id, revision) where external_id is not null;
create index response_by_day on response (source, day, department, is_voided) where is_current = 1;
create index response_by_entry on response (entered_at) where is_current = 1;
create index response_by_owner on response (belongs_to) where belongs_to is not null;

-- The mark that a day's states go by: raised by one with every transaction that wrote to the day.
create table response_day (
    source text collate "C" not null,
    source_version integer not null,
    department text collate "C" not null,
    site text collate "C" not null,
    day text collate "C" not null,
    changes bigint not null,
    primary key (source, source_version, department, site, day)
);

-- Saved states of metrics: derived, rebuildable. `changes` is the day's count that the rows were read at.
create table day_state (
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
    state text collate "C" not null,
    primary key (metric, metric_version, binding, binding_version, source, source_version, department, site, day)
);
