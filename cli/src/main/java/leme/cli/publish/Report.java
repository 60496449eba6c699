package leme.cli.publish;

import java.io.PrintWriter;
import leme.cli.Exit;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.CheckReport;
import leme.client.model.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leme rules report}: what the last check of a version found. */
@Command(name = "report")
public final class Report extends Remote<CheckReport> {

    @Parameters(index = "0", paramLabel = "VERSION")
    private String version = "";

    @Override
    protected CheckReport ask(PublicationsApi publications) throws ApiException {
        return publications.getPublicationReport(KIND, version);
    }

    @Override
    protected void tell(CheckReport report, PrintWriter out) {
        report.getFindings().forEach(finding -> {
            var where = finding.getWhere().isEmpty() ? "" : "“" + finding.getWhere() + "” ";
            out.println(finding.getFile() + ":" + finding.getLine() + ": " + where
                    + said(finding.getMessages(), finding.getMessage()));
            out.println("  " + said(finding.getRemedies(), finding.getRemedy()));
        });
        var counts = report.getCounts().stream()
                .map(count -> count.getName() + " " + count.getCount())
                .toList();
        if (report.getPreview() != null) {
            new Foreseen(words, report.getPreview()).print(out);
        }
        out.println((report.getSound() ? "✓ " : "✗ ") + report.getVersion() + " (" + String.join(", ", counts) + ")");
    }

    /** A service of before both languages were kept says it in English alone. */
    private String said(@Nullable Texts both, String english) {
        return both == null ? english : words.pick(both.getPtBr(), both.getEn());
    }

    @Override
    protected int exit(CheckReport report) {
        return report.getSound() ? Exit.OK : Exit.FAILED;
    }
}
