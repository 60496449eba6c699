/**
 * What customers asked for as data subjects, and what others ask of us about them, as ports. Entries are evidence: they are
 * added and they end, and are never changed or deleted. A right does not depend on a profile: the customer need not be on
 * file.
 */
@NullMarked
package leme.service.record.subject;

import org.jspecify.annotations.NullMarked;
