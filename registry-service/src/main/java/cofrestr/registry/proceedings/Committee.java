package cofrestr.registry.proceedings;

import java.util.List;

/** The committee of a stage. */
public record Committee(CaseStage stage, List<Member> members) {}
