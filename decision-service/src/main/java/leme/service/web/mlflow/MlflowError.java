package leme.service.web.mlflow;

/** A request refused in MLflow's words. */
final class MlflowError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Those of MLflow's error codes that there is use for, with the status each has there. */
    enum Code {
        INVALID_PARAMETER_VALUE(400),
        UNAUTHENTICATED(401),
        PERMISSION_DENIED(403),
        RESOURCE_DOES_NOT_EXIST(404),
        ENDPOINT_NOT_FOUND(404),
        INTERNAL_ERROR(500),
        TEMPORARILY_UNAVAILABLE(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Code code;

    MlflowError(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static MlflowError invalid(String message) {
        return new MlflowError(Code.INVALID_PARAMETER_VALUE, message);
    }

    static MlflowError noModel(String name) {
        return new MlflowError(Code.RESOURCE_DOES_NOT_EXIST, "Registered Model with name=" + name + " not found");
    }

    static MlflowError noVersion(String name, String version) {
        return new MlflowError(
                Code.RESOURCE_DOES_NOT_EXIST, "Model Version (name=" + name + ", version=" + version + ") not found");
    }

    static MlflowError noAlias(String alias) {
        return invalid("Registered model alias " + alias + " not found.");
    }

    Code code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
