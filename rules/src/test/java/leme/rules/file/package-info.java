/** Tests of the files that analysts write. */
@NullMarked
package leme.rules.file;

import org.jspecify.annotations.NullMarked;
