/** Linear classifiers over sparse features: training, scoring, calibration. */
@NullMarked
package leme.models.linear;

import org.jspecify.annotations.NullMarked;
