/** Tests of the part of MLflow's REST API. */
@NullMarked
package leme.service.web.mlflow;

import org.jspecify.annotations.NullMarked;
