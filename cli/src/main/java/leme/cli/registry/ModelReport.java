package leme.cli.registry;

import java.io.PrintWriter;
import leme.cli.Exit;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.CheckReport;
import picocli.CommandLine.Command;

/** {@code leme models report}: what the last check of a model found. */
@Command(name = "report")
public final class ModelReport extends Asked<CheckReport> {

    @Override
    protected CheckReport ask(PublicationsApi publications) throws ApiException {
        return publications.getPublicationReport(kind, version);
    }

    @Override
    protected void tell(CheckReport report, PrintWriter out) {
        report.getFindings().forEach(finding -> {
            out.println(finding.getMessage());
            out.println("  " + finding.getRemedy());
        });
        var counts = report.getCounts().stream()
                .map(count -> count.getName() + " " + count.getCount())
                .toList();
        out.println((report.getSound() ? "✓ " : "✗ ") + report.getVersion() + " (" + String.join(", ", counts) + ")");
    }

    @Override
    protected int exit(CheckReport report) {
        return report.getSound() ? Exit.OK : Exit.FAILED;
    }
}
