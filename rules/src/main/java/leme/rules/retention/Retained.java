package leme.rules.retention;

import java.util.List;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Purpose;
import leme.rules.fact.PurposeView;

/**
 * A customer's file without the facts whose time is over, and what was left out.
 *
 * @param file as {@link Purpose#SERVICE} and every purpose not viewed apart may use it
 * @param apart the file as other purposes may use it, where that is not the same
 * @param withheld what was left out for some purpose, one for each line of the schedule
 */
public record Retained(CustomerFile file, List<PurposeView> apart, List<Withheld> withheld) {

    public Retained {
        apart = List.copyOf(apart);
        withheld = List.copyOf(withheld);
    }

    /** A file of which every purpose may use everything. */
    static Retained whole(CustomerFile file) {
        return new Retained(file, List.of(), List.of());
    }

    /** The file as a purpose may use it. */
    public CustomerFile file(Purpose purpose) {
        for (PurposeView view : apart) {
            if (view.purposes().contains(purpose)) {
                return view.file();
            }
        }
        return file;
    }
}
