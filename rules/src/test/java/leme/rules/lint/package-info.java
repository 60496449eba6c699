/** Tests of the lint. */
@NullMarked
package leme.rules.lint;

import org.jspecify.annotations.NullMarked;
