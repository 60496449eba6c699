package leme.models.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leme.models.ModelFolder;
import leme.models.admission.Preparation;
import leme.models.artefact.Card;
import leme.models.artefact.Envelope;
import leme.models.artefact.Lineage;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.drift.ReferenceBlocks;
import leme.models.propensity.PropensityTraining;
import leme.models.propensity.SyntheticInteractions;

/** Trains the models that the jar carries; the build calls it with the corpus and a folder of the class path. */
public final class ShippedTraining {

    private static final long SEED = 7;

    /** What the corpus can promise: its messages mislead on purpose, and others are read with fewer errors than these. */
    private static final double PRECISION = 0.97;

    private static final String PURPOSE =
            "Mensagens em português e inglês a lojas, bancos e telefonia, até haver mensagens suas."
                    + " · Messages in Portuguese and English to shops, banks and telecoms, until you have your own.";
    private static final String LIMITS =
            "A faixa segura promete 97 %, não 99, em cada idioma: umas 60 a 80 mensagens por"
                    + " intenção e idioma, muitas feitas para enganar, não sustentam mais. · Its sure lane promises 97 %, not"
                    + " 99, in each language: some 60 to 80 messages an intent and language, many of them made to mislead,"
                    + " support no more.";

    private static final int INTERACTIONS = 30_000;
    private static final String STAMP = "trained-from.sha256";

    private final Path corpus;
    private final Path folder;
    private final Lineage lineage;

    private ShippedTraining(Path corpus, Path folder, Lineage lineage) {
        this.corpus = corpus;
        this.folder = folder;
        this.lineage = lineage;
    }

    /**
     * Trains unless the models in the folder were trained from this very corpus by this very code.
     *
     * @param arguments corpus, folder of the models, folder of the classes, version of the code, instant of the build
     */
    public static void main(String[] arguments) throws IOException, RefusedModel {
        Path corpus = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        String state = FolderDigest.of(corpus, Path.of(arguments[2]));
        Path stamp = folder.resolve(STAMP);
        if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
            return;
        }
        Files.createDirectories(folder);
        Files.deleteIfExists(stamp);
        new ShippedTraining(corpus, folder, new Lineage(arguments[3], arguments[4], "corpus")).train();
        Files.writeString(stamp, state);
    }

    private void train() throws IOException, RefusedModel {
        Examples messages = Examples.read(corpus.resolve("pt-BR")).and(Examples.read(corpus.resolve("en")));
        List<String> signals = lines(corpus.resolve("signals.csv"));
        var request = IntentTraining.Request.of(corpus)
                .seed(SEED)
                .precision(PRECISION)
                .signals(signals);
        var intents = IntentTraining.train(request, messages, Progress.silent());
        save(ModelFolder.INTENTS, intents.file(), intents.card().owned("Leme", PURPOSE, LIMITS));
        intents.report().lines().stream().limit(5).forEach(System.out::println);

        var tone = ToneTraining.train(messages, 5, SEED, Progress.silent());
        save(ModelFolder.TONE, tone.file(), Card.BLANK);
        System.out.printf("tone             %.1f %% right%n", 100 * tone.accuracy());

        Path catalogue = corpus.resolve("actions.csv");
        var interactions = new SyntheticInteractions(proposals(catalogue), SEED).draw(INTERACTIONS);
        // Smooth shapes only: what trees find in a truth that was made up is not worth its corners.
        var propensity = PropensityTraining.standard(SEED)
                .among(List.of("rates", "logistic"))
                .train(interactions, FolderDigest.of(catalogue), (_, _, _) -> {});
        save(ModelFolder.PROPENSITY, propensity.file(), propensity.card());
        System.out.println("propensity       " + propensity.report() + " (synthetic)");
    }

    /** Saves a model beside its digest, by which whoever has the jar trusts it. */
    private void save(String name, byte[] trained, Card card) throws IOException, RefusedModel {
        // Sentences that were written and interactions that were made up are no traffic to hold other traffic against.
        byte[] model = Preparation.of(ReferenceBlocks.without(trained), lineage, card);
        ModelFile.write(folder.resolve(name), model);
        Files.writeString(
                folder.resolve(name + ModelFolder.DIGEST),
                Envelope.open(name, model).digest());
    }

    private static List<SyntheticInteractions.Proposal> proposals(Path catalogue) throws IOException {
        return lines(catalogue).stream()
                .map(line -> line.split(";", -1))
                .map(cells -> new SyntheticInteractions.Proposal(cells[0], cells[1], Double.parseDouble(cells[2])))
                .toList();
    }

    /** The rows of a small table, without its header. */
    private static List<String> lines(Path table) throws IOException {
        return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
