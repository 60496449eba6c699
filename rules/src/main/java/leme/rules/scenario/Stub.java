package leme.rules.scenario;

import static leme.rules.file.Say.say;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leme.rules.fact.Action;
import leme.rules.fact.Channel;
import leme.rules.fact.Language;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Treatment.Media;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/** An action that a scenario describes itself, with one treatment; whatever it does not say is boring. */
record Stub(Entry entry, Channel channel) {

    Optional<Action> action() {
        entry.only(
                "code",
                "group",
                "purpose",
                "basis",
                "product",
                "tags",
                "channel",
                "form",
                "category",
                "template",
                "media",
                "length",
                "letter",
                "languages",
                "validFrom",
                "validUntil",
                "stock",
                "excludes");
        String code = entry.field("code").text();
        Purpose purpose = entry.field("purpose").oneOf(Purpose.class, Purpose.SERVICE);
        return entry.attempt(() -> new Action(
                code,
                "stub",
                entry.field("group").text("stub"),
                new Texts(code, code),
                purpose,
                entry.field("basis").oneOf(LegalBasis.class, basis(purpose)),
                entry.field("product").text(""),
                entry.field("tags").texts(),
                Set.of(),
                1,
                0.5,
                date(entry.field("validFrom")),
                date(entry.field("validUntil")),
                true,
                List.of(treatment()),
                entry.field("stock").isPresent() ? entry.field("stock").integer() : null,
                entry.field("excludes").texts()));
    }

    /** The basis that purposes usually rest on. */
    private static LegalBasis basis(Purpose purpose) {
        return switch (purpose) {
            case PROMOTIONAL -> LegalBasis.CONSENT;
            case RETENTION, RELATIONAL -> LegalBasis.LEGITIMATE_INTEREST;
            case SERVICE, SECURITY, COLLECTION -> LegalBasis.CONTRACT;
        };
    }

    private static @Nullable LocalDate date(Entry entry) {
        return entry.isPresent()
                ? entry.parse(say("a day such as 2026-11-27"), LocalDate::parse).orElse(null)
                : null;
    }

    private Set<Language> languages() {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        entry.field("languages").items().forEach(item -> languages.add(item.oneOf(Language.class)));
        return languages.isEmpty() ? EnumSet.allOf(Language.class) : languages;
    }

    private Treatment treatment() {
        Form form = entry.field("form").oneOf(Form.class, Form.FREE_TEXT);
        int length = (int) entry.field("length").number(5);
        String letters = entry.field("letter").text("x").repeat(length);
        Texts text = new Texts(letters, letters);
        return new Treatment(
                "stub",
                entry.field("channel").oneOf(Channel.class, channel),
                form,
                form == Form.TEMPLATE ? entry.field("template").text("stub") : null,
                form == Form.TEMPLATE ? entry.field("category").oneOf(Category.class, Category.MARKETING) : null,
                text,
                0,
                entry.field("media").oneOf(Media.class, Media.NONE),
                languages());
    }
}
