/** The file of interactions that a service exports: its columns, and how it is opened. */
@NullMarked
package leme.models.log;

import org.jspecify.annotations.NullMarked;
