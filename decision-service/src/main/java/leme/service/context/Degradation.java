package leme.service.context;

/** Something that could not be gathered as usual. Its name is its code in decisions, metrics and documents. */
public enum Degradation {
    REDIS_UNREACHABLE("the cache did not answer; the record was asked"),
    POSTGRES_UNREACHABLE("the record did not answer"),
    FILE_STALE("the customer's file is the one this replica last knew"),
    FILE_MISSING("nothing is known of the customer"),
    RULES_UNCONFIRMED("which rules are in force is not known yet; nothing commercial goes");

    private final String detail;

    Degradation(String detail) {
        this.detail = detail;
    }

    /** What it means, for operators. */
    public String detail() {
        return detail;
    }
}
