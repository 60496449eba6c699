package leme.cli.preview;

import leme.cli.Group;
import picocli.CommandLine.Command;

/** {@code leme decisions}: what is on record. */
@Command(name = "decisions", subcommands = Export.class)
public final class Decisions extends Group {}
