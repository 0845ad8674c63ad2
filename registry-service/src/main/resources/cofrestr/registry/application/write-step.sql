insert into application_step (application, event, from_state, to_state, role, client, acted_by, recorded_from)
values (:id, :event, :from, :to, :role, :client, :user, :now)
