package leme.rules.fact;

/** An action in one of its treatments: what governance allows or vetoes, and what arbitration ranks. */
public record Candidate(Action action, Treatment treatment) {

    public String code() {
        return action.code();
    }

    public String group() {
        return action.group();
    }

    public String product() {
        return action.product();
    }

    public Purpose purpose() {
        return action.purpose();
    }

    public Channel channel() {
        return treatment.channel();
    }

    /** {@code action/treatment}: names a candidate within a decision. */
    public String id() {
        return action.code() + "/" + treatment.id();
    }
}
