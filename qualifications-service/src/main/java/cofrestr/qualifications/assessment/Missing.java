package cofrestr.qualifications.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an assessment still lacks before its outcome can be decided. */
@Schema(name = "AssessmentLack")
public enum Missing {
    REGISTRATION,
    TASKS,
    VISIT,
    TEACHER_INTERVIEW,
    HEAD_INTERVIEW,
    WHOLE_CLASS_QUESTIONS,
    JUDGEMENTS,
    MODERATION;

    /** All that is missing; plans do not count. */
    public static List<Missing> of(Scheme scheme, List<Fact> facts) {
        List<Fact> happened = facts.stream().filter(one -> !one.planned()).toList();
        List<Missing> missing = new ArrayList<>();
        add(missing, REGISTRATION, has(happened, FactKind.REGISTRATION));
        add(
                missing,
                TASKS,
                scheme.tasks() == null || numbers(happened, FactKind.TASK).size() >= scheme.tasks());
        add(missing, VISIT, has(happened, FactKind.VISIT));
        long teachers = happened.stream()
                .filter(one -> one.kind() == FactKind.INTERVIEW && one.isRole("TEACHER"))
                .count();
        add(missing, TEACHER_INTERVIEW, scheme.teachersLeast() == null || teachers >= scheme.teachersLeast());
        add(
                missing,
                HEAD_INTERVIEW,
                scheme.headMinutes() == null
                        || happened.stream()
                                .anyMatch(one -> one.kind() == FactKind.INTERVIEW && !one.isRole("TEACHER")));
        add(
                missing,
                WHOLE_CLASS_QUESTIONS,
                scheme.wholeClassQuestions() == null
                        || numbers(happened, FactKind.WHOLE_CLASS_QUESTION).size() >= scheme.wholeClassQuestions());
        Set<Integer> judged = numbers(happened, FactKind.JUDGEMENT);
        add(missing, JUDGEMENTS, scheme.standards() == null ? !judged.isEmpty() : judged.size() >= scheme.standards());
        add(missing, MODERATION, has(happened, FactKind.MODERATION));
        return missing;
    }

    private static void add(List<Missing> missing, Missing one, boolean there) {
        if (!there) {
            missing.add(one);
        }
    }

    private static boolean has(List<Fact> facts, FactKind kind) {
        return facts.stream().anyMatch(one -> one.kind() == kind);
    }

    private static Set<Integer> numbers(List<Fact> facts, FactKind kind) {
        return facts.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.number() == null ? 0 : one.number())
                .collect(Collectors.toSet());
    }
}
