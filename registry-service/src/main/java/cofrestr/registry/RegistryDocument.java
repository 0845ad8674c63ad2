package cofrestr.registry;

import cofrestr.kit.docs.OpenApiPart;

/** Finishes the registry's part of the OpenAPI document. */
public class RegistryDocument extends OpenApiPart {
    public RegistryDocument() {
        super(RegistryProblem.values());
    }
}
