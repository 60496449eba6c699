package leme.cli.registry;

import java.util.List;
import leme.cli.publish.Remote;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about models of one kind. */
abstract class OfKind<T> extends Remote<T> {

    /** Kinds of models. */
    static final List<String> KINDS = List.of("intents", "tone", "propensity");

    @Parameters(index = "0", paramLabel = "KIND")
    protected String kind = "";

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    protected String note = "";
}
