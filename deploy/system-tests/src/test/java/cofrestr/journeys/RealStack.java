package cofrestr.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each journey the one {@link Register}: started when the first asks for it, ended after the last. */
final class RealStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext journey) {
        return parameter.getParameter().getType().equals(Register.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext journey) {
        return journey.getRoot()
                .getStore(Namespace.create(RealStack.class))
                .computeIfAbsent(Register.class, first -> Register.started(), Register.class);
    }
}
