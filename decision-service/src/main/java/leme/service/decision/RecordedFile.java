package leme.service.decision;

import java.util.List;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.StdConverter;

/**
 * A customer's file as situations have recorded it, at first without its last two parts. Where they are missing the
 * decision was taken as if nobody could exercise a right and no sender had a limit, and is taken again as it was. Only the
 * record may be read like that: a file that is gathered says of each part how well it is known.
 */
record RecordedFile(
        Known<Customer> customer,
        Known<List<Consent>> consents,
        Known<List<Complaint>> complaints,
        Known<List<Contact>> contacts,
        Known<List<Conversation>> conversations,
        @Nullable Known<Rights> rights,
        @Nullable Known<Sending> sending) {

    /** Makes it the file of today. */
    static final class Reading extends StdConverter<RecordedFile, CustomerFile> {

        @Override
        public CustomerFile convert(RecordedFile file) {
            return new CustomerFile(
                    file.customer(),
                    file.consents(),
                    file.complaints(),
                    file.contacts(),
                    file.conversations(),
                    file.rights() == null ? Known.fresh(Rights.NONE) : file.rights(),
                    file.sending() == null ? Known.fresh(Sending.UNLIMITED) : file.sending());
        }
    }
}
