/** Stories that prove policies: what is given, and what must come of it, as analysts write and read them. */
@NullMarked
package leme.rules.scenario;

import org.jspecify.annotations.NullMarked;
