/** Tests of interactions. */
@NullMarked
package leme.service.experiment;

import org.jspecify.annotations.NullMarked;
