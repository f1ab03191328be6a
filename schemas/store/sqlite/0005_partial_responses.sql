-- Responses that are not complete yet: apart from the others, so that no score meets them.
create table partial_response (
    id text not null,
    survey text not null,
    version integer not null,
    department text not null,
    site text not null,
    person text not null,
    channel text not null,
    entered_by text not null,
    begun_at bigint not null,
    kept_at bigint not null,
    page integer not null,
    answers text not null,
    primary key (id)
) without rowid;
