-- Responses that are not complete yet: apart from the others, so that no score meets them.
create table partial_response (
    id text collate "C" not null,
    survey text collate "C" not null,
    version integer not null,
    department text collate "C" not null,
    site text collate "C" not null,
    person text collate "C" not null,
    channel text collate "C" not null,
    entered_by text collate "C" not null,
    begun_at bigint not null,
    kept_at bigint not null,
    page integer not null,
    answers text collate "C" not null,
    primary key (id)
);
