-- Reading is over when the list is staged; planning and committing are jobs that outlive the request and its service.
drop index roster_open_once;
create unique index roster_open_once on roster (organisation, sender, as_of, profile, coverage, content_hash) where state in ('READING', 'PLANNED') and content_hash <> '';
