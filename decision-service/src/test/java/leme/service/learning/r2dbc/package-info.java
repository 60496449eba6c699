@NullMarked
package leme.service.learning.r2dbc;

import org.jspecify.annotations.NullMarked;
