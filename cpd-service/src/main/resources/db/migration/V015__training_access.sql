create table figure_rule (
    valid          daterange not null primary key,
    rounding_base  integer   not null check (rounding_base > 0),
    smallest_shown integer   not null check (smallest_shown > 0),
    basis          text      not null,
    constraint figure_rule_one_at_a_time exclude using gist (valid with &&)
);
comment on table figure_rule is 'How figures are kept from disclosing people: a figure below smallest_shown is not shown, others are rounded to the nearest multiple of rounding_base.';
insert into figure_rule values ('[2015-04-01,)', 5, 5, 'As StatsWales shows the workforce; project decision for these figures');
