/** What sorts messages into labels: a linear model of record, a neural second opinion where it pays, one temperature. */
@NullMarked
package leme.models.classifier;

import org.jspecify.annotations.NullMarked;
