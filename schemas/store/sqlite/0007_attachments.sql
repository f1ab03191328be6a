-- Files and signatures that were given as answers, once each: what is the same has the same hash. Answers name them
-- "attachment:sha256-HASH". The bytes are kept in base64, which both databases take as a text.
create table attachment (
    sha256 text not null,
    type text not null,
    size bigint not null,
    content text not null,
    primary key (sha256)
);
