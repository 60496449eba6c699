package leme.models.propensity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.drift.ReferenceBlocks;

/**
 * A propensity model as names and numbers.
 *
 * @param names of terms, groups, actions; which form and which calibration
 * @param blocks of the parts
 */
record PropensityFile(TreeMap<String, List<String>> names, TreeMap<String, float[]> blocks) {

    /** Takes a model apart; what it was fitted in double precision is single from here on. */
    static PropensityFile of(ColdStart rates, Form form, Calibrator calibrator) {
        var file = new PropensityFile(new TreeMap<>(), new TreeMap<>());
        List<String> groups = rates.offsets().keySet().stream().sorted().toList();
        List<String> actions = rates.evidence().keySet().stream().sorted().toList();
        file.names.put("terms", Terms.NAMES);
        file.names.put("groups", groups);
        file.names.put("actions", actions);
        file.names.put("form", List.of(form.name()));
        file.names.put("calibration", List.of(calibrator.name()));
        file.block("rates.strength", rates.strength(), rates.overall());
        file.block(
                "rates.offsets",
                groups.stream()
                        .mapToDouble(g -> rates.offsets().getOrDefault(g, 0.0))
                        .toArray());
        file.block(
                "rates.seen",
                actions.stream().mapToDouble(a -> seen(rates, a).seen()).toArray());
        file.block(
                "rates.accepted",
                actions.stream().mapToDouble(a -> seen(rates, a).accepted()).toArray());
        switch (form) {
            case Form.Rates _ -> {}
            case Logistic logistic -> logistic.into(file.blocks, groups);
            case Trees trees -> trees.into(file.blocks);
        }
        switch (calibrator) {
            case Calibrator.AsIs _ -> {}
            case Calibrator.Platt(double slope, double bias) -> file.block("calibration", slope, bias);
            case Calibrator.Isotonic(double[] raw, double[] calibrated) -> {
                file.block("calibration.raw", raw);
                file.block("calibration.calibrated", calibrated);
            }
        }
        return file;
    }

    private static ColdStart.Evidence seen(ColdStart rates, String action) {
        return rates.evidence().getOrDefault(action, new ColdStart.Evidence(0, 0));
    }

    private void block(String name, double... numbers) {
        blocks.put(name, floats(numbers));
    }

    static float[] floats(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }

    static PropensityModel read(Artefact file) throws RefusedModel {
        if (!file.names("terms").equals(Terms.NAMES)) {
            throw file.malformed("it weighs other terms than this release computes");
        }
        try {
            return new PropensityModel(
                    rates(file), form(file), calibrator(file), file.digest(), ReferenceBlocks.of(file));
        } catch (IllegalArgumentException unfit) {
            throw file.malformed(String.valueOf(unfit.getMessage()));
        }
    }

    private static ColdStart rates(Artefact file) throws RefusedModel {
        List<String> groups = file.names("groups");
        List<String> actions = file.names("actions");
        float[] offset = file.block("rates.offsets", groups.size());
        float[] seen = file.block("rates.seen", actions.size());
        float[] accepted = file.block("rates.accepted", actions.size());
        var offsets = new HashMap<String, Double>();
        for (int g = 0; g < offset.length; g++) {
            offsets.put(groups.get(g), (double) offset[g]);
        }
        var evidence = new HashMap<String, ColdStart.Evidence>();
        for (int a = 0; a < seen.length; a++) {
            evidence.put(actions.get(a), new ColdStart.Evidence(seen[a], accepted[a]));
        }
        float[] strength = file.block("rates.strength", 2);
        return new ColdStart(strength[0], strength[1], offsets, evidence);
    }

    private static Form form(Artefact file) throws RefusedModel {
        List<String> form = file.names("form");
        return switch (form.size() == 1 ? form.getFirst() : "") {
            case "rates" -> new Form.Rates();
            case "logistic" -> logistic(file);
            case "trees" -> trees(file);
            default -> throw file.malformed("its form `" + form + "` is none");
        };
    }

    private static Logistic logistic(Artefact file) throws RefusedModel {
        float[] base = file.block("logistic.base", 2);
        List<String> names = file.names("groups");
        float[] own = file.block("logistic.groups", (long) names.size() * Terms.COUNT);
        Map<String, double[]> groups = new HashMap<>();
        for (int g = 0; g < names.size(); g++) {
            groups.put(names.get(g), doubles(Arrays.copyOfRange(own, g * Terms.COUNT, (g + 1) * Terms.COUNT)));
        }
        return new Logistic(
                base[0],
                base[1],
                doubles(file.block("logistic.means", Terms.COUNT)),
                doubles(file.block("logistic.shared", Terms.COUNT)),
                groups);
    }

    private static Trees trees(Artefact file) throws RefusedModel {
        return new Trees(
                file.block("trees.base", 1)[0],
                file.whole("trees.roots"),
                file.whole("trees.feature"),
                file.block("trees.threshold"),
                file.whole("trees.falseChild"),
                file.block("trees.value"));
    }

    private static Calibrator calibrator(Artefact file) throws RefusedModel {
        List<String> calibration = file.names("calibration");
        switch (calibration.size() == 1 ? calibration.getFirst() : "") {
            case "as-is" -> {
                return new Calibrator.AsIs();
            }
            case "platt" -> {
                float[] line = file.block("calibration", 2);
                return new Calibrator.Platt(line[0], line[1]);
            }
            case "isotonic" -> {
                return new Calibrator.Isotonic(
                        doubles(file.block("calibration.raw")), doubles(file.block("calibration.calibrated")));
            }
            default -> throw file.malformed("its calibration `" + calibration + "` is none");
        }
    }

    private static double[] doubles(float[] numbers) {
        double[] wide = new double[numbers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
        return wide;
    }
}
