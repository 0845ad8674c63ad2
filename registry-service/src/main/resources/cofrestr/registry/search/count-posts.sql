-- How many posts there ever were at or beneath an organisation, counted no further than needed; no row where there is none such.
select (select count(*)::int
          from (select from organisation_ancestor b join employment e on e.organisation = b.code where b.ancestor = o.code limit :most + 1) posts)
  from organisation o where o.code = :organisation
