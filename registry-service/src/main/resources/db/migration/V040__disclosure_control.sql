create table disclosure_rule (
    valid          daterange not null check (not isempty(valid)),
    rounding_base  integer   not null check (rounding_base > 0),
    smallest_shown integer   not null check (smallest_shown > 0),
    source         text      not null,
    constraint disclosure_rule_one_at_a_time exclude using gist (valid with &&)
);
comment on table disclosure_rule is 'How figures are shown to whom no person may be disclosed: nought as it is, less than smallest_shown not at all, everything else to the nearest rounding_base; totals on their own.';
insert into disclosure_rule values ('[2015-04-01,)', 5, 5, 'StatsWales');
