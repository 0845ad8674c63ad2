package cofrestr.cpd.induction;

import cofrestr.kit.language.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The templates of inductions. */
@ApplicationScoped
public class InductionTemplates {
    private final Jdbi jdbi;

    InductionTemplates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A template as its row has it. */
    public record Row(String code, String titleEn, String titleCy, String titleCyBasis, String basis, String source) {}

    /** A role as its row has it. */
    public record RoleRow(
            String template,
            String roleProfile,
            LocalDate from,
            @Nullable LocalDate until) {
        InductionTemplate.ForRole role() {
            return new InductionTemplate.ForRole(roleProfile, from, until);
        }
    }

    /** A task as its row has it. */
    public record TaskRow(
            String template,
            String code,
            TaskKind kind,
            String titleEn,
            String titleCy,
            boolean core,
            int dueDays,
            List<String> units,
            String basis,
            String source) {
        InductionTemplate.Task task() {
            return new InductionTemplate.Task(
                    code, kind, new Words(titleCy, titleEn), core, dueDays, units, basis, source);
        }
    }

    public List<InductionTemplate> all() {
        return jdbi.withHandle(handle -> {
            Map<String, List<InductionTemplate.ForRole>> roles = handle.createQuery("""
                            select template, role_profile, lower(valid) as "from", upper(valid) - 1 as "until"
                              from induction_template_role order by role_profile, lower(valid)
                            """).mapTo(RoleRow.class).stream()
                    .collect(Collectors.groupingBy(
                            RoleRow::template, Collectors.mapping(RoleRow::role, Collectors.toList())));
            Map<String, List<InductionTemplate.Task>> tasks = handle.createQuery("""
                            select t.template, k.code, k.kind, k.title_en, k.title_cy, t.core, t.due_days, k.units, k.basis, k.source
                              from induction_template_task t join induction_task k on k.code = t.task order by t.place
                            """).mapTo(TaskRow.class).stream()
                    .collect(Collectors.groupingBy(
                            TaskRow::template, Collectors.mapping(TaskRow::task, Collectors.toList())));
            return handle.createQuery(
                            "select code, title_en, title_cy, title_cy_basis, basis, source from induction_template order by code")
                    .mapTo(Row.class)
                    .map(row -> new InductionTemplate(
                            row.code(),
                            new Words(row.titleCy(), row.titleEn()),
                            row.titleCyBasis(),
                            row.basis(),
                            row.source(),
                            roles.getOrDefault(row.code(), List.of()),
                            tasks.getOrDefault(row.code(), List.of())))
                    .list();
        });
    }
}
