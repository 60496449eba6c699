package leme.cli.registry;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import leme.client.ApiException;
import leme.client.ModelsApi;
import leme.client.PublicationsApi;
import leme.client.model.ModelLineage;
import leme.client.model.NamedNumber;
import picocli.CommandLine.Command;

/** {@code leme models lineage}: where a registered model comes from. */
@Command(name = "lineage")
public final class Whence extends Asked<ModelLineage> {

    @Override
    protected ModelLineage ask(PublicationsApi publications) throws ApiException {
        return new ModelsApi(client()).getModelLineage(kind, version);
    }

    @Override
    protected void tell(ModelLineage lineage, PrintWriter out) {
        line(out, "version", lineage.getDigest());
        line(out, "bytes", String.format(words.locale(), "%,d", lineage.getBytes()));
        line(out, "signature", lineage.getKey());
        line(out, "trained", lineage.getTrainedAt() + " " + lineage.getCode());
        line(out, "data", lineage.getSource() + " " + lineage.getData());
        line(out, "seed", lineage.getSeed());
        line(out, "settings", numbers(lineage.getSettings()));
        line(out, "calibration", numbers(lineage.getCalibration()));
        line(out, "metrics", numbers(lineage.getMetrics()));
        line(out, "gives", String.join(", ", lineage.getGives()));
    }

    private void line(PrintWriter out, String what, String value) {
        out.printf(Locale.ROOT, "%-14s %s%n", words.say("inspect." + what), value.strip());
    }

    private static String numbers(List<NamedNumber> numbers) {
        return String.join(
                ", ",
                numbers.stream()
                        .map(each -> String.format(Locale.ROOT, "%s %.4g", each.getName(), each.getValue()))
                        .toList());
    }
}
