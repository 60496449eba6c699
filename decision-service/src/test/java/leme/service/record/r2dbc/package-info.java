@NullMarked
package leme.service.record.r2dbc;

import org.jspecify.annotations.NullMarked;
