package leme.cli.rules;

import leme.cli.Group;
import leme.cli.preview.Preview;
import leme.cli.publish.Activate;
import leme.cli.publish.Approve;
import leme.cli.publish.Diff;
import leme.cli.publish.History;
import leme.cli.publish.Reject;
import leme.cli.publish.Report;
import leme.cli.publish.Retire;
import leme.cli.publish.Rollback;
import leme.cli.publish.Shadow;
import leme.cli.publish.ShadowReport;
import leme.cli.publish.Submit;
import leme.cli.publish.Unshadow;
import leme.cli.publish.Versions;
import picocli.CommandLine.Command;

/** {@code leme rules}: for those who write what governs. */
@Command(
        name = "rules",
        subcommands = {
            Check.class,
            Preview.class,
            Phrasebook.class,
            Workbook.class,
            Submit.class,
            Versions.class,
            Report.class,
            Diff.class,
            Approve.class,
            Reject.class,
            Activate.class,
            Rollback.class,
            Shadow.class,
            Unshadow.class,
            ShadowReport.class,
            History.class,
            Retire.class
        })
public final class Rules extends Group {}
