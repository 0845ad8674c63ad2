with begun as (
    insert into application (practitioner_id, category, entered_by, queued_at, recorded_from)
    values (:person, :category, :role, :now, :now)
    returning id
), written as (
    insert into application_step (application, event, to_state, role, client, acted_by, recorded_from)
    select id, 'BEGIN', 'DRAFT', :role, :client, :user, :now from begun
)
select id from begun
