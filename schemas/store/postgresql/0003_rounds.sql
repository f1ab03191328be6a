-- Staff surveys run in rounds. The thresholds are what those who answer were promised; nothing lowers them.
create table staff_round (
    id text collate "C" not null,
    survey text collate "C" not null,
    team text collate "C" not null,
    number integer not null,
    survey_version integer not null,
    department text collate "C" not null,
    site text collate "C" not null,
    opened_on text collate "C" not null,
    closes_on text collate "C" not null,
    closed_on text collate "C",
    threshold integer not null,
    comment_threshold integer not null,
    primary key (id)
);

-- Who may answer: hashes, with nothing of whose they are. Closing a round rewrites them in the order of the hashes.
create table round_token (
    hash text collate "C" not null,
    round text collate "C" not null,
    is_used integer not null,
    primary key (hash)
);

-- What was answered in a round that is open, under the random id of the later response. No time, no token, no person.
create table held_answer (
    id text collate "C" not null,
    round text collate "C" not null,
    answers jsonb not null,
    primary key (id)
);

-- The round of a response to a staff survey; its times are the start of the day on which the round was closed.
alter table response add column round text collate "C";
