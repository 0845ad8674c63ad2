-- The second version of the rules of matching: given names and family name apart, with levels, and limits to the ways of
-- finding. The first is closed by its validity and stays as it was.
create table match_block (
    version integer not null references match_rule_version,
    block   text    not null,
    most    integer not null check (most between 1 and 1000),
    primary key (version, block)
);
comment on table match_block is 'How many people one probe of each way of finding candidates gives at most; where there are more, the answer says that it is capped.';

update match_rule_version set valid = '[2026-01-01,2026-11-22)' where version = 1;
insert into match_rule_version values (2, '[2026-11-22,)', 20, 'project decision');
insert into match_block values
    (1, 'NI_NUMBER', 20), (1, 'BIRTH_DATE', 20), (1, 'BIRTH_DATE_SWAPPED', 20), (1, 'NAMES_AND_YEAR', 20), (1, 'NAMES_AND_DAY', 20),
    (2, 'NI_NUMBER', 20), (2, 'BIRTH_DATE', 200), (2, 'BIRTH_DATE_SWAPPED', 50), (2, 'NAMES_AND_YEAR', 50), (2, 'NAMES_AND_DAY', 50);

insert into match_comparison (version, field, comparison, weight) values
    (2, 'REGISTER_NUMBER', 'AGREES', 20), (2, 'REGISTER_NUMBER', 'DIFFERS', -6), (2, 'REGISTER_NUMBER', 'MISSING', 0),
    (2, 'NI_NUMBER', 'AGREES', 18), (2, 'NI_NUMBER', 'ONE_DIGIT_DIFFERS', 4), (2, 'NI_NUMBER', 'DIGITS_SWAPPED', 4),
    (2, 'NI_NUMBER', 'DIFFERS', -8), (2, 'NI_NUMBER', 'MISSING', 0),
    (2, 'DATE_OF_BIRTH', 'AGREES', 14), (2, 'DATE_OF_BIRTH', 'DAY_MONTH_SWAPPED', 8), (2, 'DATE_OF_BIRTH', 'ONE_DIGIT_DIFFERS', 6),
    (2, 'DATE_OF_BIRTH', 'DIGITS_SWAPPED', 6), (2, 'DATE_OF_BIRTH', 'YEAR_NEAR', 5), (2, 'DATE_OF_BIRTH', 'DIFFERS', -7),
    (2, 'DATE_OF_BIRTH', 'MISSING', 0),
    (2, 'GIVEN_NAMES', 'SEVERAL_AGREE', 11), (2, 'GIVEN_NAMES', 'AGREES', 7), (2, 'GIVEN_NAMES', 'AGREES_FOLDED', 7),
    (2, 'GIVEN_NAMES', 'AGREES_WITHOUT_PARTICLE', 6), (2, 'GIVEN_NAMES', 'FIRST_AGREES', 6), (2, 'GIVEN_NAMES', 'VARIANT', 5.5),
    (2, 'GIVEN_NAMES', 'NAMES_SWAPPED', 5), (2, 'GIVEN_NAMES', 'PART_AGREES', 4), (2, 'GIVEN_NAMES', 'CLOSE', 4),
    (2, 'GIVEN_NAMES', 'INITIAL', 2), (2, 'GIVEN_NAMES', 'ONE_OF_SEVERAL_AGREES', 0), (2, 'GIVEN_NAMES', 'DIFFERS', -5), (2, 'GIVEN_NAMES', 'MISSING', 0),
    (2, 'FAMILY_NAME', 'AGREES', 9), (2, 'FAMILY_NAME', 'AGREES_FOLDED', 9), (2, 'FAMILY_NAME', 'AGREES_WITHOUT_PARTICLE', 8),
    (2, 'FAMILY_NAME', 'VARIANT', 6), (2, 'FAMILY_NAME', 'AGREES_FORMERLY', 8), (2, 'FAMILY_NAME', 'NAMES_SWAPPED', 7),
    (2, 'FAMILY_NAME', 'PART_AGREES', 5), (2, 'FAMILY_NAME', 'CLOSE', 6), (2, 'FAMILY_NAME', 'DIFFERS', -3),
    (2, 'FAMILY_NAME', 'MISSING', 0);

insert into match_band (version, rank, band, minimum_score, reason) values
    (2, 10, 'CERTAIN', null, 'register number and birth date, nothing of National Insurance against it'),
    (2, 20, 'CERTAIN', null, 'National Insurance number, birth date and name'),
    (2, 30, 'PROBABLE', 19, 'National Insurance number and enough else'),
    (2, 40, 'PROBABLE', 18, 'register number and enough else'),
    (2, 50, 'PROBABLE', 19, 'name and birth date, at most a slip in each, no other National Insurance number than by a slip'),
    (2, 60, 'PROBABLE', 20, 'name and birth date exactly, another National Insurance number'),
    (2, 70, 'POSSIBLE', 15, 'name and birth date in part'),
    (2, 80, 'POSSIBLE', null, 'register number alone'),
    (2, 90, 'POSSIBLE', null, 'National Insurance number alone');
insert into match_band_condition (version, rank, field, comparisons) values
    (2, 10, 'REGISTER_NUMBER', '{AGREES}'), (2, 10, 'DATE_OF_BIRTH', '{AGREES}'), (2, 10, 'NI_NUMBER', '{AGREES,MISSING}'),
    (2, 20, 'NI_NUMBER', '{AGREES}'), (2, 20, 'DATE_OF_BIRTH', '{AGREES}'), (2, 20, 'REGISTER_NUMBER', '{AGREES,MISSING}'),
    -- Twins may have been given each other's number: the given name must be the same, not nearly the same.
    (2, 20, 'GIVEN_NAMES', '{SEVERAL_AGREE,AGREES,AGREES_FOLDED,AGREES_WITHOUT_PARTICLE,FIRST_AGREES,VARIANT,NAMES_SWAPPED}'),
    (2, 20, 'FAMILY_NAME', '{AGREES,AGREES_FOLDED,AGREES_WITHOUT_PARTICLE,VARIANT,AGREES_FORMERLY,NAMES_SWAPPED,PART_AGREES,CLOSE}'),
    (2, 30, 'NI_NUMBER', '{AGREES}'),
    (2, 40, 'REGISTER_NUMBER', '{AGREES}'),
    (2, 50, 'NI_NUMBER', '{ONE_DIGIT_DIFFERS,DIGITS_SWAPPED,MISSING}'),
    (2, 50, 'GIVEN_NAMES', '{SEVERAL_AGREE,AGREES,AGREES_FOLDED,AGREES_WITHOUT_PARTICLE,FIRST_AGREES,VARIANT,NAMES_SWAPPED,PART_AGREES,CLOSE,INITIAL}'),
    (2, 60, 'NI_NUMBER', '{DIFFERS}'), (2, 60, 'DATE_OF_BIRTH', '{AGREES}'),
    (2, 60, 'GIVEN_NAMES', '{SEVERAL_AGREE,AGREES,AGREES_FOLDED,AGREES_WITHOUT_PARTICLE,FIRST_AGREES,VARIANT,NAMES_SWAPPED}'),
    (2, 70, 'GIVEN_NAMES', '{SEVERAL_AGREE,AGREES,AGREES_FOLDED,AGREES_WITHOUT_PARTICLE,FIRST_AGREES,VARIANT,NAMES_SWAPPED,PART_AGREES,CLOSE,INITIAL,ONE_OF_SEVERAL_AGREES}'),
    (2, 70, 'DATE_OF_BIRTH', '{AGREES,DAY_MONTH_SWAPPED,ONE_DIGIT_DIFFERS,DIGITS_SWAPPED,YEAR_NEAR}'),
    (2, 80, 'REGISTER_NUMBER', '{AGREES}'),
    (2, 90, 'NI_NUMBER', '{AGREES}');
