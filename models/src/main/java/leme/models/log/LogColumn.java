package leme.models.log;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A column of an export of interactions, in the order of the file. Training propensities and evaluating policies read the
 * same file; what depends on the action, or became known afterwards, is no feature of a policy.
 */
public enum LogColumn {
    DECISION("decision", Type.TEXT, Role.KEY, "decision.id", true),
    AT("at", Type.INSTANT, Role.KEY, "decision.at", true),
    RANK("rank", Type.COUNT, Role.CHOICE, "decision.actions[].rank", false),
    ACTION("action", Type.CODE, Role.CHOICE, "decision.actions[].action", false),
    GROUP("group", Type.CODE, Role.CHOICE, "contact.group", false),
    PRIOR("prior", Type.PROBABILITY, Role.CHOICE, "catalogue.action.prior", false),
    TENURE_MONTHS("tenureMonths", Type.COUNT, Role.CONTEXT, "customer.tenureMonths", true),
    MONTHLY_REVENUE("monthlyRevenue", Type.MONEY, Role.CONTEXT, "customer.monthlyRevenue", true),
    PRODUCTS_OWNED("productsOwned", Type.COUNT, Role.CONTEXT, "customer.products", true),
    OWNS_PRODUCT("ownsProduct", Type.TRUTH, Role.CHOICE, "customer.products", true),
    CHANNEL("channel", Type.CODE, Role.CHOICE, "decision.actions[].channel", false),
    HOUR("hour", Type.HOUR, Role.CONTEXT, "decision.at", false),
    WEEKEND("weekend", Type.TRUTH, Role.CONTEXT, "decision.at", false),
    CONTACTS("contacts", Type.COUNT, Role.CONTEXT, "file.contacts", true),
    REJECTIONS("rejections", Type.COUNT, Role.CHOICE, "file.contacts", true),
    ACCEPTANCES("acceptances", Type.COUNT, Role.CHOICE, "file.contacts", true),
    ASKED("asked", Type.TRUTH, Role.CHOICE, "decision.understanding", true),
    SELECTION_PROBABILITY(
            "selectionProbability", Type.PROBABILITY, Role.CHOICE, "decision.actions[].selectionProbability", false),
    RESTRAINT("restraint", Type.CODE, Role.CHOICE, "decision.stamp.exploring.restraint", true),
    OUTCOME("outcome", Type.TRUTH, Role.RESULT, "outcomes", true),
    OPTED_OUT("optedOut", Type.TRUTH, Role.RESULT, "outcomes", true),
    REWARD("reward", Type.NUMBER, Role.RESULT, "outcomes", true),
    BUNDLE_VERSION("bundleVersion", Type.VERSION, Role.VERSION, "decision.stamp.bundle", false),
    RULES_VERSION("rulesVersion", Type.VERSION, Role.VERSION, "decision.stamp.versions.rules", false),
    PROPENSITY_VERSION("propensityVersion", Type.VERSION, Role.VERSION, "decision.stamp.versions.propensity", false),
    EXPERIMENTS("experiments", Type.TEXT, Role.VERSION, "decision.stamp.assigned", true);

    /** How a value is written, and in what unit. */
    public enum Type {
        /** Hexadecimal digits. */
        TEXT(""),
        /** ISO 8601, UTC. */
        INSTANT("h"),
        /** A word of the catalogue or of the contract. */
        CODE(""),
        /** 0 to 1. */
        PROBABILITY("1"),
        /** A whole number, 0 or more. */
        COUNT("1"),
        /** 0 or more. */
        MONEY("BRL"),
        /** {@code true} or {@code false}. */
        TRUTH(""),
        /** 0 to 23. */
        HOUR("h"),
        NUMBER("1"),
        /** A digest, or a name somebody gave. */
        VERSION("");

        private final String unit;

        Type(String unit) {
            this.unit = unit;
        }

        /** "" where there is none, "1" for counts and shares. */
        public String unit() {
            return unit;
        }
    }

    /** What a column is to somebody who judges policies. */
    public enum Role {
        KEY,
        /** Known before the choice, whatever is chosen: a feature of a policy. */
        CONTEXT,
        /** The choice, or something that depends on it. */
        CHOICE,
        /** What came of it. */
        RESULT,
        VERSION
    }

    private final String column;
    private final Type type;
    private final Role role;
    private final String source;
    private final boolean isPersonal;

    LogColumn(String column, Type type, Role role, String source, boolean isPersonal) {
        this.column = column;
        this.type = type;
        this.role = role;
        this.source = source;
        this.isPersonal = isPersonal;
    }

    /** Its name in the file. */
    public String column() {
        return column;
    }

    public Type type() {
        return type;
    }

    public Role role() {
        return role;
    }

    /** Where in the record it comes from. */
    public String source() {
        return source;
    }

    /** Whether it tells something of a person (LGPD art. 5, I), if only under a pseudonym. */
    public boolean isPersonal() {
        return isPersonal;
    }

    /** All names, in order. */
    public static List<String> header() {
        return Arrays.stream(values()).map(LogColumn::column).toList();
    }

    /** Whether a file with this header is such an export; one of before there were experiments, or ranks, is. */
    public static boolean isExport(Collection<String> header) {
        return Arrays.stream(values())
                .filter(column -> column != EXPERIMENTS && column != RANK)
                .allMatch(column -> header.contains(column.column()));
    }

    /** Whether a column of an export is a feature of a policy; a column that somebody added is. */
    public static boolean isFeature(String column) {
        return Arrays.stream(values())
                .filter(known -> known.column.equals(column))
                .allMatch(known -> known.role == Role.CONTEXT);
    }
}
