/** Role profiles and routes over HTTP. */
@NullMarked
package cofrestr.qualifications.roleprofile.api;

import org.jspecify.annotations.NullMarked;
