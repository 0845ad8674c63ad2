package cofrestr.registry.application.api;

import cofrestr.kit.caller.Role;
import cofrestr.registry.application.ApplicationEvent;
import cofrestr.registry.application.Applications;
import cofrestr.registry.application.ShownState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step in the life of an application. */
@Schema(name = "ApplicationStep")
public record StepView(
        Instant at,
        ApplicationEvent event,

        @Schema(description = "What it became") ShownState state,

        @Schema(description = "In which role it was done", examples = "registrar")
        String role,

        @Schema(description = "Who did it; registry staff read it") @Nullable
        String by) {
    static StepView of(Applications.Step step) {
        return new StepView(step.at(), step.event(), step.state(), named(step.role()), step.by());
    }

    private static String named(Role role) {
        return role.tokenName();
    }
}
