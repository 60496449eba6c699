/** The reactive shell around the engine, in three verbs: gather, decide, record. */
@NullMarked
package leme.service.decision;

import org.jspecify.annotations.NullMarked;
