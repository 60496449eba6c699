package leme.rules.catalogue;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Treatment.Media;
import leme.rules.file.Entry;
import leme.rules.norm.FactNorm;
import leme.rules.norm.Norms;
import org.jspecify.annotations.Nullable;

/** Reads the treatments of one action. */
final class TreatmentReader {

    /** One SMS in the GSM 7-bit alphabet; a longer text is cut and paid for in parts. */
    private static final int SMS_LENGTH = Norms.shipped().count(FactNorm.SMS_LENGTH);

    private final Purpose purpose;

    private TreatmentReader(Purpose purpose) {
        this.purpose = purpose;
    }

    static List<Treatment> read(Entry list, Purpose purpose) {
        TreatmentReader reader = new TreatmentReader(purpose);
        List<Treatment> treatments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry item : list.items()) {
            reader.treatment(item).ifPresent(treatment -> {
                treatments.add(treatment);
                if (!ids.add(treatment.id())) {
                    item.field("id")
                            .problem(say("`%s` is given twice", treatment.id()), say("Name each treatment once"));
                }
            });
        }
        if (list.items().isEmpty()) {
            list.problem(say("is empty"), say("Give the action at least one treatment"));
        }
        return treatments;
    }

    private Optional<Treatment> treatment(Entry entry) {
        entry.only("id", "channel", "form", "template", "category", "cost", "text", "media", "languages");
        Channel channel = entry.field("channel").oneOf(Channel.class);
        Form form = entry.field("form").oneOf(Form.class);
        Texts text = entry.field("text").bilingual();
        Category category = form == Form.TEMPLATE ? category(entry.field("category")) : null;
        String template = form == Form.TEMPLATE ? entry.field("template").text() : null;
        if (channel == Channel.SMS) {
            checkLength(entry.field("text").field("ptBr"), text.ptBr());
            checkLength(entry.field("text").field("en"), text.en());
        }
        checkForm(entry, channel, form, category);
        return entry.attempt(() -> new Treatment(
                entry.field("id").text(),
                channel,
                form,
                template,
                category,
                text,
                entry.field("cost").number(),
                entry.field("media").oneOf(Media.class, Media.NONE),
                languages(entry.field("languages"))));
    }

    /** Left out, both: the texts are there in both. */
    private static Set<Language> languages(Entry entry) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        entry.items().forEach(item -> languages.add(item.oneOf(Language.class)));
        return languages.isEmpty() ? EnumSet.allOf(Language.class) : languages;
    }

    private Category category(Entry entry) {
        return entry.oneOf(Category.class);
    }

    private void checkForm(Entry entry, Channel channel, Form form, @Nullable Category category) {
        if (form == Form.FREE_TEXT
                && (entry.field("template").isPresent()
                        || entry.field("category").isPresent())) {
            entry.field("form")
                    .problem(say("is `FREE_TEXT` with a template"), say("Say `TEMPLATE`, or leave the template out"));
        }
        if (channel == Channel.WHATSAPP
                && purpose.isCommercial()
                && category != null
                && category != Category.MARKETING) {
            entry.field("category")
                    .problem(
                            say("is `%s` although the purpose is `%s`", category, purpose),
                            say("WhatsApp takes commercial templates as `MARKETING` only"));
        }
    }

    private static void checkLength(Entry entry, String text) {
        if (text.length() > SMS_LENGTH) {
            entry.problem(
                    say("has %s characters; an SMS holds %s", text.length(), SMS_LENGTH),
                    say("Shorten it, or pay for two messages elsewhere"));
        }
    }
}
