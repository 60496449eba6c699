@NullMarked
package leme.service.record.subject;

import org.jspecify.annotations.NullMarked;
