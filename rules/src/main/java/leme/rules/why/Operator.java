package leme.rules.why;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How two sides of a comparison must stand to each other. */
public enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As rules write it. */
    public String sign() {
        return sign;
    }

    /** What holds exactly when this does not. */
    public Operator opposite() {
        return switch (this) {
            case EQUAL -> UNEQUAL;
            case UNEQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** Numbers compare by value, whatever their type; nothing is less or more than null, as in Drools. */
    boolean holds(@Nullable Object left, @Nullable Object right) {
        if (this == EQUAL || this == UNEQUAL) {
            return same(left, right) == (this == EQUAL);
        }
        if (left == null || right == null) {
            return false;
        }
        int order = compare(left, right);
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL, UNEQUAL -> throw new IllegalStateException("compared above");
        };
    }

    static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number one && right instanceof Number other
                ? decimal(one).compareTo(decimal(other)) == 0
                : Objects.equals(left, right);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return left instanceof Number one && right instanceof Number other
                ? decimal(one).compareTo(decimal(other))
                : ((Comparable<Object>) left).compareTo(right);
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }
}
