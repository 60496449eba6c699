package leme.cli.rules;

import leme.cli.Group;
import leme.cli.preview.Preview;
import picocli.CommandLine.Command;

/** {@code leme rules}: for those who write what governs. */
@Command(
        name = "rules",
        subcommands = {Check.class, Preview.class, Phrasebook.class})
public final class Rules extends Group {}
