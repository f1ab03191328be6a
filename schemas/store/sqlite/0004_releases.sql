-- Which rounds of staff surveys were shown as one figure: a later figure must not differ from it by few people.
create table staff_release (
    survey text not null,
    day text not null,
    rounds text not null,
    primary key (survey, day, rounds)
) without rowid;
