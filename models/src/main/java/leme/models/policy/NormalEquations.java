package leme.models.policy;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Weighted least squares with a penalty on each squared coefficient, gathered row by row: only sums are kept, and no BLAS
 * is needed.
 */
final class NormalEquations {

    private final DMatrixRMaj products;
    private final DMatrixRMaj targets;

    NormalEquations(int terms) {
        this.products = new DMatrixRMaj(terms, terms);
        this.targets = new DMatrixRMaj(terms, 1);
    }

    /**
     * A row, given by its terms other than zero.
     *
     * @param places of the terms, ascending
     * @param values of the terms
     */
    void add(int[] places, double[] values, double target) {
        double[] sums = products.getData();
        for (int i = 0; i < places.length; i++) {
            if (values[i] != 0) {
                targets.add(places[i], 0, values[i] * target);
                int line = places[i] * products.getNumCols();
                for (int j = 0; j < places.length; j++) {
                    sums[line + places[j]] += values[i] * values[j];
                }
            }
        }
    }

    /**
     * The coefficients.
     *
     * @param penalties above 0, or 0 where the rows alone determine a coefficient
     */
    double[] solve(double[] penalties) {
        var left = products.copy();
        for (int term = 0; term < penalties.length; term++) {
            left.add(term, term, penalties[term]);
        }
        var solver = LinearSolverFactory_DDRM.symmPosDef(penalties.length);
        var solution = new DMatrixRMaj(penalties.length, 1);
        if (!solver.setA(left)) {
            throw new IllegalStateException("normal equations of `" + penalties.length + "` terms are singular");
        }
        solver.solve(targets, solution);
        return solution.getData();
    }
}
