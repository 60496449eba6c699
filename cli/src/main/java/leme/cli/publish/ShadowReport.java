package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leme rules shadow-report}: how a shadow differs from what was served. */
@Command(name = "shadow-report")
public final class ShadowReport extends Remote<leme.client.model.ShadowReport> {

    @Parameters(index = "0", paramLabel = "VERSION")
    private String version = "";

    @Override
    protected leme.client.model.ShadowReport ask(PublicationsApi publications) throws ApiException {
        return publications.getShadowReport(KIND, version);
    }

    @Override
    protected void tell(leme.client.model.ShadowReport report, PrintWriter out) {
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
