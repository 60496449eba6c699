@NullMarked
package leme.service.record.journal;

import org.jspecify.annotations.NullMarked;
