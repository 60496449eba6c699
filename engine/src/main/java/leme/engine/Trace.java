package leme.engine;

import leme.engine.funnel.Stage;

/** Is told as a decision leaves each stage: the core has no clock, whoever measures brings one. */
@FunctionalInterface
public interface Trace {

    Trace NONE = stage -> {};

    void left(Stage stage);
}
