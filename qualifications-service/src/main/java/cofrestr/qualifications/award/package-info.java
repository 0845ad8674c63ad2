/** Awards and credit: what people were awarded, the credit they gathered, and having an award confirmed. */
@NullMarked
package cofrestr.qualifications.award;

import org.jspecify.annotations.NullMarked;
