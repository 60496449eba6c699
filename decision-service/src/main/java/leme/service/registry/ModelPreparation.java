package leme.service.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leme.engine.Bundle;
import leme.models.admission.Admission;
import leme.models.admission.Admission.Admitted;
import leme.models.admission.Admission.Refused;
import leme.models.admission.Model;
import leme.models.artefact.Refusal;
import leme.models.artefact.RefusedModel;
import leme.rules.fact.Texts;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.publication.Comparison;
import leme.service.publication.Comparison.Change;
import leme.service.publication.Comparison.How;
import leme.service.publication.Finding;
import leme.service.publication.Packed;
import leme.service.publication.Preparation;
import leme.service.publication.Prepared;
import leme.service.publication.Progress;
import leme.service.publication.Report;
import leme.service.publication.Submission;
import leme.service.publication.UnifiedDiff;
import org.jspecify.annotations.Nullable;

/** Models of one kind, published as their files. What is refused at the entrance is not even stored. */
public final class ModelPreparation implements Preparation {

    private static final String HEADER = "model";
    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    private final ModelKind kind;
    private final Entrance entrance;

    public ModelPreparation(ModelKind kind, Entrance entrance) {
        this.kind = kind;
        this.entrance = entrance;
    }

    @Override
    public String kind() {
        return kind.code();
    }

    @Override
    public String media() {
        return Artefact.MODEL;
    }

    /** Two models may serve at once; two rule packs may not, for the law is the same for everybody. */
    @Override
    public boolean maySplitCustomers() {
        return true;
    }

    @Override
    public Packed pack(Submission submission, @Nullable Artefact base) {
        if (base != null
                || submission.files().size() != 1
                || !submission.removed().isEmpty()) {
            int files = submission.files().size();
            return new Packed.Unfit(List.of(Finding.whole(
                    new Texts(
                            "traz `" + files + "` arquivos, mas um modelo é um só",
                            "brings `" + files + "` files, but a model is one"),
                    new Texts("Envie um arquivo, sem base", "Send one file, and no base"))));
        }
        var file = submission.files().entrySet().iterator().next();
        return packed(file.getKey(), file.getValue());
    }

    private Packed packed(String path, byte[] bytes) {
        try {
            var artefact = Artefact.of(kind(), media(), bytes);
            return switch (entrance.admit(artefact)) {
                case Refused(var refusal) -> unfit(path, refusal);
                case Admitted admitted when !isOfThisKind(admitted) -> unfit(path, otherKind(admitted));
                case Admitted admitted ->
                    new Packed.Whole(artefact, Lineage.of(artefact).json());
            };
        } catch (RefusedModel refused) {
            return unfit(path, refused.refusal());
        } catch (IllegalArgumentException noModel) {
            return noModel.getCause() instanceof RefusedModel refused
                    ? unfit(path, refused.refusal())
                    : unfit(path, noModel);
        }
    }

    private static Packed unfit(String path, RuntimeException why) {
        return new Packed.Unfit(List.of(new Finding(
                path,
                0,
                "",
                quoted(why),
                new Texts("Pergunte a quem opera o serviço", "Ask whoever runs the service"))));
    }

    /** What Java says is quoted as it is. */
    private static Texts quoted(RuntimeException why) {
        var said = String.valueOf(why.getMessage());
        return new Texts(said, said);
    }

    private Packed unfit(String path, Refusal refusal) {
        return new Packed.Unfit(List.of(finding(path, refusal)));
    }

    private Finding finding(String path, Refusal refusal) {
        return new Finding(
                path,
                0,
                refusal.reason().code(),
                new Texts(refusal.wrong(PORTUGUESE), refusal.wrong()),
                remedy(refusal));
    }

    private Texts remedy(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_KEY ->
                new Texts(
                        "Ponha a chave pública em `" + entrance.keys() + "` do serviço, que confia nas que estão lá",
                        "Put the public key into `" + entrance.keys() + "` of the service, which trusts those there");
            case TOO_LARGE,
                    NOT_A_MODEL,
                    SERIALISED,
                    FORMAT,
                    LENGTH,
                    CORRUPT,
                    UNSIGNED,
                    WRONG_SIGNATURE,
                    HEADER,
                    NUMBERS,
                    KIND,
                    LAYOUT,
                    SHAPE,
                    PROBES,
                    SLOW -> new Texts("Talvez " + refusal.remedy(PORTUGUESE), "Maybe " + refusal.remedy());
        };
    }

    private boolean isOfThisKind(Admitted admitted) {
        return admitted.artefact().header().kind().equals(kind());
    }

    private Refusal otherKind(Admitted admitted) {
        var is = admitted.artefact().header().kind();
        return new Refusal(
                Refusal.Reason.KIND, "it models `" + is + "`, not `" + kind() + "`", "register it as `" + is + "`");
    }

    @Override
    public Prepared prepare(Artefact artefact, Bundle current) {
        return prepared(artefact, entrance.admit(artefact));
    }

    @Override
    public Prepared recall(Artefact artefact, Bundle current) {
        return prepared(artefact, entrance.readmit(artefact));
    }

    private Prepared prepared(Artefact artefact, Admission admission) {
        return switch (admission) {
            case Refused(var refusal) ->
                new Prepared.Faulty(
                        List.of(refusal.wrong() + ". " + remedy(refusal).en()));
            case Admitted admitted
            when !isOfThisKind(admitted) ->
                new Prepared.Faulty(List.of(otherKind(admitted).toString()));
            case Admitted admitted -> new Prepared.Sound(new ModelIngredient(artefact, admitted.model()));
        };
    }

    @Override
    public Report check(Artefact artefact, Bundle current, Progress progress) {
        progress.at("admit", 0, 1);
        return switch (entrance.admit(artefact)) {
            case Refused(var refusal) -> new Report(false, "", Map.of(), List.of(finding("", refusal)));
            case Admitted admitted -> {
                progress.at("rehearse", 0, 1);
                yield report(artefact, admitted, current);
            }
        };
    }

    private static Report report(Artefact artefact, Admitted admitted, Bundle current) {
        var counts = counts(admitted, current);
        return switch (new ModelIngredient(artefact, admitted.model()).in(current)) {
            case Assembly.Sound(var bundle) -> new Report(true, bundle.revision(), counts, List.of());
            case Assembly.Faulty(var problems) ->
                new Report(
                        false,
                        "",
                        counts,
                        problems.stream().map(ModelPreparation::misfit).toList());
        };
    }

    private static Finding misfit(String problem) {
        return Finding.whole(
                new Texts(problem, problem),
                new Texts("Treine-o de novo com esta versão do serviço", "Train it again with this release"));
    }

    /** For intents also how many lead nowhere of their own, and how many routes nothing leads to. */
    private static Map<String, Integer> counts(Admitted admitted, Bundle current) {
        var header = admitted.artefact().header();
        var counts = new TreeMap<String, Integer>();
        counts.put("probes", header.probes().size());
        counts.put("outputs", header.shape().outputs().size());
        if (admitted.model() instanceof Model.Intents(var model)) {
            var told = model.intents();
            var routed = current.routing().intents().keySet();
            counts.put("unrouted", (int)
                    told.stream().filter(intent -> !routed.contains(intent)).count());
            counts.put("untold", (int)
                    routed.stream().filter(intent -> !told.contains(intent)).count());
        }
        return counts;
    }

    /** What they say of themselves, line by line; the numbers of a model tell people nothing. */
    @Override
    public Comparison compare(Artefact before, Artefact after) {
        var diff = UnifiedDiff.of(HEADER, lines(before), lines(after));
        var change = new Change(HEADER, How.CHANGED, diff);
        return new Comparison(before.equals(after) ? List.of() : List.of(change), lost(before, after));
    }

    /** Labels that are no longer told. */
    private static List<String> lost(Artefact before, Artefact after) {
        try {
            var lost = new ArrayList<>(Lineage.of(before).gives());
            lost.removeAll(Lineage.of(after).gives());
            return lost;
        } catch (RefusedModel damaged) {
            return List.of();
        }
    }

    private static List<String> lines(Artefact artefact) {
        try {
            return Told.lines(Lineage.of(artefact));
        } catch (RefusedModel damaged) {
            return List.of(String.valueOf(damaged.getMessage()));
        }
    }
}
