package leme.models.online;

import leme.models.propensity.Doubt;
import leme.models.propensity.PropensityModel;

/** What a posterior predicts: two questions with weights of their own. */
enum Head {
    /** Does the customer respond? */
    RESPONSE {
        @Override
        double expected(Lesson.Basis basis) {
            return basis.trained();
        }

        @Override
        Weights group(int terms) {
            return Weights.of(terms, Doubt.GROUP, Doubt.TERM);
        }

        @Override
        double own(Lesson.Basis basis) {
            return basis.doubt() * basis.doubt();
        }

        @Override
        double[] inputs(double[] terms) {
            double[] inputs = new double[terms.length + 1];
            inputs[0] = 1;
            System.arraycopy(terms, 0, inputs, 1, terms.length);
            return inputs;
        }
    },

    /** Do they opt out? Too rare to tell customers apart: groups and actions only. */
    OPT_OUT {
        @Override
        double expected(Lesson.Basis basis) {
            return PropensityModel.OPT_OUT;
        }

        @Override
        Weights group(int terms) {
            return Weights.single(1);
        }

        @Override
        double own(Lesson.Basis basis) {
            return 1;
        }

        @Override
        double[] inputs(double[] terms) {
            return new double[] {1};
        }
    };

    static final double[] ONE = {1};

    /** Before anything was learned, in (0, 1). */
    abstract double expected(Lesson.Basis basis);

    /** A group's weights before anything was learned. */
    abstract Weights group(int terms);

    /** Variance of an action's own weight before anything was learned. */
    abstract double own(Lesson.Basis basis);

    /** What a group's weights multiply. */
    abstract double[] inputs(double[] terms);

    String ofGroup(String group) {
        return name() + "/group/" + group;
    }

    String ofAction(String action) {
        return name() + "/action/" + action;
    }
}
