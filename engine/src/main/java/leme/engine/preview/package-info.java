/**
 * What other rules would have changed: recorded situations decided again under two bundles, side by side. Pure; nothing is
 * recorded, nobody is written to.
 */
@NullMarked
package leme.engine.preview;

import org.jspecify.annotations.NullMarked;
