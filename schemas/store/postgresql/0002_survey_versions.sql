-- Until now a version was live from its publishing on, and retired by the next.
alter table survey add column state text collate "C" not null default 'retired';
update survey set state = 'live' where version = (select max(newer.version) from survey newer where newer.id = survey.id);

-- Answers that try a survey out: apart from responses, so that no score meets them; gone when their version goes live.
create table test_answer (
    id text collate "C" not null,
    survey text collate "C" not null,
    version integer not null,
    answers jsonb not null,
    primary key (id)
);
