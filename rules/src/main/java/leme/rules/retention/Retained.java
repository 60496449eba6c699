package leme.rules.retention;

import java.util.List;
import leme.rules.fact.CustomerFile;

/** A customer's file without the facts whose time is over, and what was left out. */
public record Retained(CustomerFile file, List<Withheld> withheld) {

    public Retained {
        withheld = List.copyOf(withheld);
    }
}
