/** The life that requirements and standards have in common: drafted, put to consultation, published by another person, withdrawn. */
@NullMarked
package cofrestr.qualifications.publication;

import org.jspecify.annotations.NullMarked;
