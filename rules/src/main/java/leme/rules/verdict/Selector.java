package leme.rules.verdict;

import java.util.function.Predicate;
import leme.rules.fact.Candidate;
import leme.rules.fact.Channel;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates a verdict is about. Rules look at shared facts and name a selector; the candidates it covers are
 * found outside Drools, so that the cost of a rule does not grow with the catalogue.
 *
 * <p>Start from {@link #all()}, {@link #commercial()}, {@link #purpose}, {@link #action} … and narrow:
 * {@code Selector.commercial().on(Channel.SMS)}. Null components match everything.
 */
public record Selector(
        boolean commercialOnly,
        @Nullable Purpose purpose,
        @Nullable Channel channel,
        @Nullable String group,
        @Nullable String product,
        @Nullable String tag,
        @Nullable String action,
        @Nullable Form form,
        @Nullable Category category,
        @Nullable LegalBasis basis,
        @Nullable String treatment)
        implements Predicate<Candidate> {

    private static final Selector ALL = new Selector(false, null, null, null, null, null, null, null, null, null, null);
    private static final Selector COMMERCIAL =
            new Selector(true, null, null, null, null, null, null, null, null, null, null);

    public static Selector all() {
        return ALL;
    }

    /** Everything that serves the sender more than the customer; see {@link Purpose#isCommercial}. */
    public static Selector commercial() {
        return COMMERCIAL;
    }

    public static Selector purpose(Purpose purpose) {
        return new Selector(false, purpose, null, null, null, null, null, null, null, null, null);
    }

    public static Selector action(String code) {
        return new Selector(false, null, null, null, null, null, code, null, null, null, null);
    }

    public static Selector group(String group) {
        return new Selector(false, null, null, group, null, null, null, null, null, null, null);
    }

    public static Selector product(String product) {
        return new Selector(false, null, null, null, product, null, null, null, null, null, null);
    }

    public static Selector tag(String tag) {
        return new Selector(false, null, null, null, null, tag, null, null, null, null, null);
    }

    public Selector on(Channel narrowed) {
        return new Selector(
                commercialOnly, purpose, narrowed, group, product, tag, action, form, category, basis, treatment);
    }

    public Selector tagged(String narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, product, narrowed, action, form, category, basis, treatment);
    }

    public Selector in(Form narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, product, tag, action, narrowed, category, basis, treatment);
    }

    public Selector of(Category narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, product, tag, action, form, narrowed, basis, treatment);
    }

    public Selector ofGroup(String narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, narrowed, product, tag, action, form, category, basis, treatment);
    }

    public Selector about(String narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, narrowed, tag, action, form, category, basis, treatment);
    }

    /** The one action of that code: {@code Selector.commercial().doing("gold-card")}. */
    public Selector doing(String narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, product, tag, narrowed, form, category, basis, treatment);
    }

    /** Those that rest on a legal basis. */
    public Selector restingOn(LegalBasis narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, product, tag, action, form, category, narrowed, treatment);
    }

    /** The one treatment of that id. */
    public Selector as(String narrowed) {
        return new Selector(
                commercialOnly, purpose, channel, group, product, tag, action, form, category, basis, narrowed);
    }

    /** Those of a purpose: {@code Selector.tag("credit").serving(Purpose.PROMOTIONAL)}. */
    public Selector serving(Purpose narrowed) {
        return new Selector(
                commercialOnly, narrowed, channel, group, product, tag, action, form, category, basis, treatment);
    }

    @Override
    public boolean test(Candidate candidate) {
        return (!commercialOnly || candidate.purpose().isCommercial())
                && (purpose == null || purpose == candidate.purpose())
                && (channel == null || channel == candidate.channel())
                && (group == null || group.equals(candidate.group()))
                && (product == null || product.equals(candidate.product()))
                && (tag == null || candidate.action().tags().contains(tag))
                && (action == null || action.equals(candidate.code()))
                && (form == null || form == candidate.treatment().form())
                && (category == null || category == candidate.treatment().category())
                && (basis == null || basis == candidate.action().basis())
                && (treatment == null || treatment.equals(candidate.treatment().id()));
    }
}
