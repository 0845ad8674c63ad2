create table match_rule_version (
    version         integer   primary key,
    valid           daterange not null check (not isempty(valid)),
    most_candidates integer   not null check (most_candidates between 1 and 1000),
    basis           text      not null,
    constraint match_rule_version_one_at_a_time exclude using gist (valid with &&)
);
comment on table match_rule_version is 'The rules by which people are matched, and when each version is in force. A version is never changed; a better one is new rows.';
comment on column match_rule_version.most_candidates is 'How many people are looked at for one query; where there are more, the answer says that it is capped.';

create table match_comparison (
    version    integer       not null references match_rule_version,
    field      text          not null,
    comparison text          not null,
    weight     numeric(6, 2) not null,
    primary key (version, field, comparison)
);
comment on table match_comparison is 'What each way in which a field of query and entry can compare counts for (log2 of the likelihood ratio, Fellegi and Sunter); the sum over the fields is the score.';

create table match_band (
    version       integer not null references match_rule_version,
    rank          integer not null,
    band          text    not null check (band in ('CERTAIN', 'PROBABLE', 'POSSIBLE')),
    minimum_score numeric(6, 2),
    reason        text    not null,
    primary key (version, rank)
);
comment on table match_band is 'Which candidates are in which band: the row with the lowest rank whose conditions and score all hold says it; where none does, it is no match.';

create table match_band_condition (
    version     integer not null,
    rank        integer not null,
    field       text    not null,
    comparisons text[]  not null check (cardinality(comparisons) > 0),
    primary key (version, rank, field),
    foreign key (version, rank) references match_band
);
comment on table match_band_condition is 'A field that must compare in one of these ways for the band to hold. All conditions of a rank must hold.';

insert into match_rule_version values (1, '[2026-01-01,)', 20, 'project decision');
insert into match_comparison (version, field, comparison, weight) values
    (1, 'REGISTER_NUMBER', 'AGREES', 20), (1, 'REGISTER_NUMBER', 'DIFFERS', -6), (1, 'REGISTER_NUMBER', 'MISSING', 0),
    (1, 'NI_NUMBER', 'AGREES', 18), (1, 'NI_NUMBER', 'DIFFERS', -8), (1, 'NI_NUMBER', 'MISSING', 0),
    (1, 'DATE_OF_BIRTH', 'AGREES', 14), (1, 'DATE_OF_BIRTH', 'DIFFERS', -5), (1, 'DATE_OF_BIRTH', 'MISSING', 0),
    (1, 'NAME', 'AGREES', 12), (1, 'NAME', 'AGREES_FORMERLY', 10), (1, 'NAME', 'SAME_FAMILY_NAME', 4),
    (1, 'NAME', 'SAME_GIVEN_NAMES', 3), (1, 'NAME', 'DIFFERS', -6), (1, 'NAME', 'MISSING', 0);
insert into match_band (version, rank, band, reason) values
    (1, 10, 'CERTAIN', 'register number and birth date'),
    (1, 20, 'CERTAIN', 'National Insurance number, birth date and name'),
    (1, 30, 'PROBABLE', 'register number and birth date, another National Insurance number'),
    (1, 40, 'PROBABLE', 'register number and name, another birth date or none'),
    (1, 50, 'PROBABLE', 'National Insurance number and birth date, another name or register number'),
    (1, 60, 'PROBABLE', 'National Insurance number and name, another birth date or none'),
    (1, 70, 'PROBABLE', 'name and birth date, nothing against it'),
    (1, 80, 'POSSIBLE', 'name and birth date, another number'),
    (1, 90, 'POSSIBLE', 'register number alone'),
    (1, 100, 'POSSIBLE', 'National Insurance number alone');
insert into match_band_condition (version, rank, field, comparisons) values
    (1, 10, 'REGISTER_NUMBER', '{AGREES}'), (1, 10, 'DATE_OF_BIRTH', '{AGREES}'), (1, 10, 'NI_NUMBER', '{AGREES,MISSING}'),
    (1, 20, 'NI_NUMBER', '{AGREES}'), (1, 20, 'DATE_OF_BIRTH', '{AGREES}'), (1, 20, 'NAME', '{AGREES,AGREES_FORMERLY}'), (1, 20, 'REGISTER_NUMBER', '{AGREES,MISSING}'),
    (1, 30, 'REGISTER_NUMBER', '{AGREES}'), (1, 30, 'DATE_OF_BIRTH', '{AGREES}'),
    (1, 40, 'REGISTER_NUMBER', '{AGREES}'), (1, 40, 'NAME', '{AGREES,AGREES_FORMERLY}'),
    (1, 50, 'NI_NUMBER', '{AGREES}'), (1, 50, 'DATE_OF_BIRTH', '{AGREES}'),
    (1, 60, 'NI_NUMBER', '{AGREES}'), (1, 60, 'NAME', '{AGREES,AGREES_FORMERLY}'),
    (1, 70, 'NAME', '{AGREES,AGREES_FORMERLY}'), (1, 70, 'DATE_OF_BIRTH', '{AGREES}'), (1, 70, 'NI_NUMBER', '{AGREES,MISSING}'), (1, 70, 'REGISTER_NUMBER', '{AGREES,MISSING}'),
    (1, 80, 'NAME', '{AGREES,AGREES_FORMERLY}'), (1, 80, 'DATE_OF_BIRTH', '{AGREES}'),
    (1, 90, 'REGISTER_NUMBER', '{AGREES}'),
    (1, 100, 'NI_NUMBER', '{AGREES}');
