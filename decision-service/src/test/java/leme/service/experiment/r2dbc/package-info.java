@NullMarked
package leme.service.experiment.r2dbc;

import org.jspecify.annotations.NullMarked;
