/**
 * Models as kinds of publication: registered as signed files with their lineage, examined, promoted by two people, taken
 * back in one step. Ledger, replicas and shadows are those of {@link leme.service.publication}.
 */
@NullMarked
package leme.service.registry;

import org.jspecify.annotations.NullMarked;
