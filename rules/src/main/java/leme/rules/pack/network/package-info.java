/** What Leme has Drools build differently: conditions that are reached without detours. */
@NullMarked
package leme.rules.pack.network;

import org.jspecify.annotations.NullMarked;
