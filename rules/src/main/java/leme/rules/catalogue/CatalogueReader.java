package leme.rules.catalogue;

import static leme.rules.file.Say.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leme.rules.fact.Action;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Treatment;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/** Reads actions as the catalogue's header explains them. */
final class CatalogueReader {

    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Map<String, Integer> lineOfCode = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    private CatalogueReader() {}

    /** What a catalogue says. */
    record Read(List<Action> actions, Map<String, Reward> rewards) {}

    static Read read(Entry root) {
        CatalogueReader reader = new CatalogueReader();
        RewardReader rewards = new RewardReader();
        List<Action> actions = new ArrayList<>();
        for (Entry item : root.items()) {
            if (RewardReader.isOne(item)) {
                rewards.read(item);
            } else {
                reader.action(item).ifPresent(actions::add);
            }
        }
        if (root.items().isEmpty()) {
            root.problem(say("is empty"), say("Write at least one `- code: …`"));
        }
        return new Read(actions, rewards.of(reader.groups));
    }

    private Optional<Action> action(Entry entry) {
        entry.only(
                "code",
                "issue",
                "group",
                "name",
                "purpose",
                "basis",
                "product",
                "tags",
                "intents",
                "value",
                "prior",
                "validFrom",
                "validUntil",
                "canWait",
                "treatments",
                "stock",
                "excludes");
        groups.add(entry.field("group").text(""));
        int before = entry.problemCount();
        String code = code(entry.field("code"));
        Purpose purpose = entry.field("purpose").oneOf(Purpose.class);
        LegalBasis basis = entry.field("basis").oneOf(LegalBasis.class);
        checkBasis(entry.field("basis"), purpose, basis);
        List<Treatment> treatments = TreatmentReader.read(entry.field("treatments"), purpose);
        Optional<Action> action = entry.attempt(() -> new Action(
                code,
                entry.field("issue").text(),
                entry.field("group").text(),
                entry.field("name").bilingual(),
                purpose,
                basis,
                entry.field("product").text(""),
                entry.field("tags").texts(),
                entry.field("intents").texts(),
                entry.field("value").number(),
                prior(entry.field("prior")),
                date(entry.field("validFrom")),
                date(entry.field("validUntil")),
                entry.field("canWait").flag(false),
                treatments,
                entry.field("stock").isPresent() ? entry.field("stock").integer() : null,
                entry.field("excludes").texts()));
        action.ifPresent(read -> checkDates(entry.field("validUntil"), read));
        return action.filter(read -> entry.problemCount() == before);
    }

    private String code(Entry entry) {
        String code = entry.text();
        if (!code.isEmpty() && !code.matches(KEBAB_CASE)) {
            entry.problem(say("is `%s`", code), say("Write small letters, digits and single hyphens"));
        }
        Integer earlier = lineOfCode.putIfAbsent(code, entry.line());
        if (earlier != null) {
            entry.problem(say("`%s` is already on line %s", code, earlier), say("Give each action its own code"));
        }
        return code;
    }

    /** A missing one is told once, by {@link Entry}; the constructor must not tell it again. */
    private static double prior(Entry entry) {
        double prior = entry.number();
        return entry.isPresent() && prior != 0 ? prior : 0.5;
    }

    private static void checkBasis(Entry entry, Purpose purpose, LegalBasis basis) {
        if (purpose == Purpose.PROMOTIONAL && basis != LegalBasis.CONSENT) {
            entry.problem(
                    say("is `%s` although the purpose is `PROMOTIONAL`", basis),
                    say("Only `CONSENT` carries a promotion (LGPD art. 7, I); change the basis or the purpose"));
        }
    }

    private static void checkDates(Entry entry, Action action) {
        if (action.validFrom() != null
                && action.validUntil() != null
                && action.validUntil().isBefore(action.validFrom())) {
            entry.problem(say("is before `validFrom`"), say("Give the last day on or after the first"));
        }
    }

    private static @Nullable LocalDate date(Entry entry) {
        return entry.isPresent()
                ? entry.parse(say("a day such as 2026-11-27"), LocalDate::parse).orElse(null)
                : null;
    }
}
