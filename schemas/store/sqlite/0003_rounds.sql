-- Staff surveys run in rounds. The thresholds are what those who answer were promised; nothing lowers them.
create table staff_round (
    id text not null,
    survey text not null,
    team text not null,
    number integer not null,
    survey_version integer not null,
    department text not null,
    site text not null,
    opened_on text not null,
    closes_on text not null,
    closed_on text,
    threshold integer not null,
    comment_threshold integer not null,
    primary key (id)
) without rowid;

-- Who may answer: hashes, with nothing of whose they are. Closing a round rewrites them in the order of the hashes.
create table round_token (
    hash text not null,
    round text not null,
    is_used integer not null,
    primary key (hash)
) without rowid;

-- What was answered in a round that is open, under the random id of the later response. No time, no token, no person.
create table held_answer (
    id text not null,
    round text not null,
    answers text not null,
    primary key (id)
) without rowid;

-- The round of a response to a staff survey; its times are the start of the day on which the round was closed.
alter table response add column round text;
