package leme.rules.fact;

import java.util.List;

/**
 * What a customer asked for, forbade or is owed as a data subject (LGPD arts. 18 and 20), and what others asked of us
 * about them.
 *
 * @param requests the customer's own, whatever came of them
 * @param holds duties to keep their data
 * @param listings on block lists
 */
public record Rights(List<PrivacyRequest> requests, List<LegalHold> holds, List<BlockListing> listings) {

    /** Nothing was asked. */
    public static final Rights NONE = new Rights(List.of(), List.of(), List.of());

    public Rights {
        requests = List.copyOf(requests);
        holds = List.copyOf(holds);
        listings = List.copyOf(listings);
    }
}
