/** What explains the rules, in words and on cases. */
@NullMarked
package leme.rules.why;

import org.jspecify.annotations.NullMarked;
