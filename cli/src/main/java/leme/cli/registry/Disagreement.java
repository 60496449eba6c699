package leme.cli.registry;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.ShadowReport;
import picocli.CommandLine.Command;

/** {@code leme models shadow-report}: where a model on the side lines disagrees with what was served. */
@Command(name = "shadow-report")
public final class Disagreement extends Asked<ShadowReport> {

    @Override
    protected ShadowReport ask(PublicationsApi publications) throws ApiException {
        return publications.getShadowReport(kind, version);
    }

    @Override
    protected void tell(ShadowReport report, PrintWriter out) {
        out.println(words.say(
                "publish.compared",
                report.getCompared(),
                report.getDiffering(),
                report.getDropped(),
                report.getFailed()));
        report.getDifferences()
                .forEach(one -> out.printf(
                        "%8d  %-6s  %s  %s  %s%n",
                        one.getCount(), one.getEffect(), one.getAction(), one.getChannel(), one.getCause()));
        report.getExamples().forEach(one -> out.println("  " + one.getDecisionId() + "  " + one.getDifferences()));
    }
}
