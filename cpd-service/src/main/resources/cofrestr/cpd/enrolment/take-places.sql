-- Places are taken, and the money of those that cost some is committed. Years and streams are locked, and what is taken was free.
with claim as materialized (
    select * from unnest(:enrolments::uuid[], :years::uuid[], :streams::text[], :amounts::numeric[]) c (enrolment, year, stream, amount)
), placed as (
    update programme_year y set taken = y.taken + c.places
      from (select year, count(*) as places from claim group by year) c where y.id = c.year
), paid as (
    update funding_stream s set committed = s.committed + c.amount
      from (select stream, sum(amount) as amount from claim where stream is not null group by stream) c where s.code = c.stream
)
insert into commitment (stream, enrolment, amount, committed_at)
select stream, enrolment, amount, :now from claim where stream is not null
