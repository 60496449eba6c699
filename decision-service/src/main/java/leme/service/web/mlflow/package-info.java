/**
 * The part of MLflow's REST API by which its clients list, fetch and alias registered models, over the same ledger as
 * {@code /v1/publications}. Shapes and errors are those of {@code mlflow/protos/model_registry.proto} and of the server's
 * stores (MLflow 2.x and 3.x). Promotion by alias needs two people here too.
 */
@NullMarked
package leme.service.web.mlflow;

import org.jspecify.annotations.NullMarked;
