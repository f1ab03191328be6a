-- Which rounds of staff surveys were shown as one figure: a later figure must not differ from it by few people.
create table staff_release (
    survey text collate "C" not null,
    day text collate "C" not null,
    rounds text collate "C" not null,
    primary key (survey, day, rounds)
);
