/** The contract's examples, for whoever replays them against a server or a client. */
@NullMarked
package leme.api.example;

import org.jspecify.annotations.NullMarked;
