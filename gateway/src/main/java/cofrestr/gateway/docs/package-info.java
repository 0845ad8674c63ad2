/** The one OpenAPI document, merged from the services' own when the gateway is built, and the page that shows it. */
@NullMarked
package cofrestr.gateway.docs;

import org.jspecify.annotations.NullMarked;
