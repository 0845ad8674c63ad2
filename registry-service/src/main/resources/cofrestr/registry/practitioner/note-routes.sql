update changing set routes_before = practitioner_routes(practitioner_id, :today)
