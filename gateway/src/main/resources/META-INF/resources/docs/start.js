const place = document.getElementById("docs");
const { home, language } = place.dataset;

// The operations of a job in several steps stand in the order of their steps; the others as the document has them.
const step = (operation) => parseInt(operation.getIn(["operation", "summary"]), 10) || 0;

// Sign-in sends the browser back to the one address the sign-in service knows, so the page must have come from there.
if (location.origin !== new URL(home).origin) {
  location.replace(home + "/docs?lang=" + language);
} else {
  const ui = SwaggerUIBundle({
    url: "/openapi",
    domNode: place,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    operationsSorter: (one, other) => step(one) - step(other),
    showExtensions: true,
    persistAuthorization: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    oauth2RedirectUrl: home + "/docs/oauth2-redirect.html",
    requestInterceptor: (request) => {
      if (request.url.startsWith(home + "/v1/")) {
        request.headers["Accept-Language"] = language;
      }
      return request;
    },
  });
  ui.initOAuth({ clientId: "cofrestr-docs", usePkceWithAuthorizationCodeGrant: true });
}
