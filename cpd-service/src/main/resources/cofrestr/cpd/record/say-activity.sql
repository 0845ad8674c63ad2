insert into said_activity (place, number, guest, course_key, title, kind, topic, begins_on, ends_on, hours, provider, state, holds_until, reference)
values (:place, :number, :guest::uuid, :courseKey, :title, :kind, :topic, :beginsOn, :endsOn, :hours::numeric, :provider, :state, :holdsUntil::date, :reference)
