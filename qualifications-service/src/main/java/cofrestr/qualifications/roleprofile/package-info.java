/** What people do in schools: the national role profiles and the routes they lie on. */
@NullMarked
package cofrestr.qualifications.roleprofile;

import org.jspecify.annotations.NullMarked;
