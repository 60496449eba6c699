package leme.rules.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import leme.rules.fact.Action;
import leme.rules.fact.Channel;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.file.Entry;

/** An action that a scenario describes itself, with one treatment; whatever it does not say is boring. */
record Stub(Entry entry, Channel channel) {

    Optional<Action> action() {
        entry.only("code", "group", "purpose", "product", "tags", "channel", "form", "category");
        String code = entry.field("code").text();
        Purpose purpose = entry.field("purpose").oneOf(Purpose.class, Purpose.SERVICE);
        return entry.attempt(() -> new Action(
                code,
                "stub",
                entry.field("group").text("stub"),
                new Texts(code, code),
                purpose,
                purpose == Purpose.PROMOTIONAL ? LegalBasis.CONSENT : LegalBasis.CONTRACT,
                entry.field("product").text(""),
                entry.field("tags").texts(),
                Set.of(),
                1,
                0.5,
                null,
                null,
                true,
                List.of(treatment())));
    }

    private Treatment treatment() {
        Form form = entry.field("form").oneOf(Form.class, Form.FREE_TEXT);
        Texts text = new Texts("texto", "text");
        return new Treatment(
                "stub",
                entry.field("channel").oneOf(Channel.class, channel),
                form,
                form == Form.TEMPLATE ? "stub" : null,
                form == Form.TEMPLATE ? entry.field("category").oneOf(Category.class, Category.MARKETING) : null,
                text,
                0);
    }
}
