/** Versions that are computed beside the one in force and never served, and how their decisions differ. */
@NullMarked
package leme.service.publication.shadow;

import org.jspecify.annotations.NullMarked;
