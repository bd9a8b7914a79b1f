package vn.chitieu.crosscheck;

import java.math.BigDecimal;

/** What has to hold between the two sums of a cross-check. */
public enum Comparison {
    AT_MOST("≤") {
        @Override
        boolean holds(BigDecimal left, BigDecimal right) {
            return left.compareTo(right) <= 0;
        }
    },
    EQUAL("=") {
        @Override
        boolean holds(BigDecimal left, BigDecimal right) {
            return left.compareTo(right) == 0;
        }
    },
    AT_LEAST("≥") {
        @Override
        boolean holds(BigDecimal left, BigDecimal right) {
            return left.compareTo(right) >= 0;
        }
    };

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    abstract boolean holds(BigDecimal left, BigDecimal right);
}
