package leme.models.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Shape;
import leme.models.message.IntentModel;
import leme.models.message.ToneModel;
import leme.models.propensity.Profile;
import leme.models.propensity.PropensityModel;
import leme.models.text.NormalText;

/** A model of any kind, as probes see it. */
public sealed interface Model {

    /** What it takes and gives. */
    Shape shape();

    /** One number per output, for one value per feature. */
    double[] answer(List<String> input);

    /** Restores a model of whichever kind a file says. */
    static Model of(Artefact file) throws RefusedModel {
        return switch (file.header().kind()) {
            case IntentModel.KIND -> new Intents(IntentModel.of(file));
            case ToneModel.KIND -> new Tones(ToneModel.of(file));
            case PropensityModel.KIND -> new Propensities(PropensityModel.of(file));
            default ->
                throw file.malformed(
                        "nothing here uses a model of `" + file.header().kind() + "`");
        };
    }

    /** Tells intents: a probability for each, then how far to trust the first, and whether none is meant. */
    record Intents(IntentModel value) implements Model {

        @Override
        public Shape shape() {
            var outputs = new ArrayList<>(value.intents());
            outputs.add("confidence");
            outputs.add("outOfScope");
            return new Shape(Shape.Input.TEXT, List.of("text"), outputs);
        }

        @Override
        public double[] answer(List<String> input) {
            var featuriser = value.classifier().vocabulary().featuriser();
            var meant = value.judge(featuriser.features(NormalText.of(input.getFirst())));
            return DoubleStream.concat(
                            DoubleStream.of(meant.probabilities()),
                            DoubleStream.of(meant.confidence(), meant.outOfScope()))
                    .toArray();
        }
    }

    /** Tells tones: a probability for each. */
    record Tones(ToneModel value) implements Model {

        @Override
        public Shape shape() {
            return new Shape(
                    Shape.Input.TEXT, List.of("text"), value.classifier().labels());
        }

        @Override
        public double[] answer(List<String> input) {
            var featuriser = value.classifier().vocabulary().featuriser();
            return value.classifier().probabilities(featuriser.features(NormalText.of(input.getFirst())));
        }
    }

    /** Tells how likely an action is to succeed. */
    record Propensities(PropensityModel value) implements Model {

        private static final List<String> FEATURES = List.of(
                "action",
                "group",
                "prior",
                "tenureMonths",
                "monthlyRevenue",
                "productsOwned",
                "ownsProduct",
                "channel",
                "hour",
                "weekend",
                "contacts",
                "rejections",
                "acceptances",
                "asked");

        @Override
        public Shape shape() {
            return new Shape(Shape.Input.PROFILE, FEATURES, List.of("probability"));
        }

        @Override
        public double[] answer(List<String> input) {
            var profile = new Profile(
                    Integer.parseInt(input.get(3)),
                    Double.parseDouble(input.get(4)),
                    Integer.parseInt(input.get(5)),
                    Boolean.parseBoolean(input.get(6)),
                    input.get(7),
                    Integer.parseInt(input.get(8)),
                    Boolean.parseBoolean(input.get(9)),
                    Integer.parseInt(input.get(10)),
                    Integer.parseInt(input.get(11)),
                    Integer.parseInt(input.get(12)),
                    Boolean.parseBoolean(input.get(13)));
            double prior = Double.parseDouble(input.get(2));
            return new double[] {
                value.score(input.get(0), input.get(1), prior, profile).probability()
            };
        }
    }
}
