package leme.models.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leme.models.artefact.Artefact;
import leme.models.artefact.Card;
import leme.models.artefact.Lineage;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Probe;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Shape;

/**
 * Gives a trained model what it needs to be admitted: its shape, its probes, its lineage and its card.
 *
 * <p>Probes are sentences and profiles of our own, never rows of training: a model file must not carry customers' words.
 */
public final class Preparation {

    private static final List<String> MESSAGES = List.of(
            "quero a segunda via da fatura",
            "cadê meu pedido? era pra ter chegado ontem",
            "vcs são péssimos, vou no procon",
            "cancela meu plano por favor",
            "obrigado, deu tudo certo 😀",
            "i want to block my card",
            "what is the exchange rate for euros?",
            "😡",
            "");

    private static final List<List<String>> PROFILES = List.of(
            List.of("12", "120.5", "2", "false", "WHATSAPP", "14", "false", "1", "0", "1", "false"),
            List.of("0", "0", "0", "false", "SMS", "3", "true", "0", "0", "0", "true"),
            List.of("60", "900", "4", "true", "EMAIL", "20", "false", "6", "3", "0", "false"));

    private static final int MOST_ACTIONS = 16;

    private Preparation() {}

    /**
     * The bytes of a model that can be admitted; those of a model prepared before are prepared anew.
     *
     * @param trained as its training left it
     */
    public static byte[] of(byte[] trained, Lineage lineage, Card card) throws RefusedModel {
        Artefact artefact = ModelFile.read("trained", trained);
        Model model = Model.of(artefact);
        List<Probe> probes = inputs(artefact, model).stream()
                .map(input -> new Probe(
                        input, Arrays.stream(model.answer(input)).boxed().toList()))
                .toList();
        return ModelFile.bytes(artefact.header().prepared(lineage, model.shape(), probes, card), artefact.blocks());
    }

    private static List<List<String>> inputs(Artefact artefact, Model model) throws RefusedModel {
        return model.shape().input() == Shape.Input.TEXT
                ? MESSAGES.stream().map(List::of).toList()
                : profiles(artefact);
    }

    /** Actions spread over those the model knows, and one that it does not. */
    private static List<List<String>> profiles(Artefact artefact) throws RefusedModel {
        List<String> groups = artefact.names("groups");
        List<String> actions = artefact.names("actions");
        var inputs = new ArrayList<List<String>>();
        int chosen = Math.min(MOST_ACTIONS, actions.size());
        for (int i = 0; i < chosen; i++) {
            String action = actions.get(i * actions.size() / chosen);
            String group = groups.isEmpty() ? "" : groups.get(i % groups.size());
            inputs.add(input(action, group, "0.2", PROFILES.get(i % PROFILES.size())));
        }
        PROFILES.forEach(profile -> inputs.add(input("never-seen", "nowhere", "0.05", profile)));
        return inputs;
    }

    private static List<String> input(String action, String group, String prior, List<String> profile) {
        var input = new ArrayList<>(List.of(action, group, prior));
        input.addAll(profile);
        return input;
    }
}
