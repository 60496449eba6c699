/** Model files: neutral, versioned, sealed by a digest, and refused with a reason when anything is wrong with them. */
@NullMarked
package leme.models.artefact;

import org.jspecify.annotations.NullMarked;
