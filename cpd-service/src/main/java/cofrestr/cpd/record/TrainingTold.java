package cofrestr.cpd.record;

import cofrestr.cpd.feed.TellServices;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells the other services of training that has to be renewed, where records that changed are of it, or were. */
final class TrainingTold {
    private TrainingTold() {}

    static void tell(Handle handle, Set<UUID> touched, Instant now) {
        List<String> people = handle.createQuery("""
                        select distinct c.register_number from cpd_record c
                         where c.id = any(:touched) and c.register_number is not null
                           and (exists (select from cpd_report m where m.record = c.id and m.topic is not null and m.source_kind <> 'PERSON')
                                or exists (select from training_told t where t.register_number = last_survivor(c.register_number)))
                        """)
                .bind("touched", touched.toArray(UUID[]::new))
                .mapTo(String.class)
                .list();
        TellServices.ofTraining(handle, people, now);
    }
}
