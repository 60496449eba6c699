package leme.cli.registry;

import leme.cli.publish.Remote;
import picocli.CommandLine.Parameters;

/** A question about a version of a model. */
abstract class Asked<T> extends Remote<T> {

    @Parameters(index = "0", paramLabel = "KIND")
    protected String kind = "";

    @Parameters(index = "1", paramLabel = "VERSION")
    protected String version = "";
}
